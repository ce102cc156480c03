// What src/platform/web.cpp calls, linked by emcc (--js-library). Names are quoted because the closure compiler renames
// the others; the functions themselves are in main.js.
mergeInto(LibraryManager.library, {
  camtay_reflect: function (changes) {
    Module['camtay']['reflect'](UTF8ToString(changes));
  },
  camtay_effect: function (effect, bytes, size) {
    Module['camtay']['effect'](UTF8ToString(effect), HEAPU8.slice(bytes, bytes + size));
  },
  camtay_request_frame: function () {
    Module['camtay']['request_frame']();
  },
});
