# What is not verbatim on a form is told by check as a note; it is no mistake.
file(MAKE_DIRECTORY ${WORK}/notes/forms)
file(WRITE ${WORK}/notes/forms/thu.json "{
  \"\$schema\": \"../schema/form.schema.json\", \"id\": \"thu\", \"title\": \"Thử\",
  \"source\": {\"instrument\": \"x\", \"checked_on\": \"2026-11-21\", \"confidence\": \"low\"},
  \"lines\": [\"Chắc\", {\"kind\": \"line\", \"certainty\": \"reconstructed\", \"text\": \"Chưa chắc\"}]
}")
execute_process(COMMAND ${CAMTAY} check ${WORK}/notes/forms/thu.json RESULT_VARIABLE result OUTPUT_VARIABLE text)
if(NOT result EQUAL 0 OR NOT text MATCHES "note: [^\n]*thu.json:4:[0-9]+ #/lines/1: reconstructed: \"Chưa chắc\"")
  message(FATAL_ERROR "check says (${result})\n${text}")
endif()
