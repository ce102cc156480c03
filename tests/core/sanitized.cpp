// What the address sanitizer remembers of each piece of memory: the usual amounts make tests that copy many small values
// take twice as long. It finds the same; only its report is shorter. ASAN_OPTIONS goes over it.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "malloc_context_size=5:quarantine_size_mb=16"; }
