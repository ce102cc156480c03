// The checker of an author's desk (web/author/author.js): a program of its own, fetched only when somebody tries a definition.
//   - It knows the files it is given, under the paths they have in assets/, and nothing else.
//   - It answers in JSON; what it answers with lives until it is asked again.
#include <emscripten.h>

#include <cstddef>
#include <string>

#include "app/mistakes.hpp"
#include "base/json.hpp"
#include "procedure/read.hpp"

namespace camtay {
namespace {

struct Desk {
  FilesInMemory files;
  std::string answer;

  static Desk& desk() {
    static Desk one;
    return one;
  }
};

Json told(const Faults& faults) {
  Json list = Json::array();
  for (const Fault& fault : faults) list.push_back(to_string(fault));
  return list;
}

const char* answered(const Json& json) {
  Desk::desk().answer = json_text(json);
  return Desk::desk().answer.c_str();
}

}  // namespace
}  // namespace camtay

using namespace camtay;

extern "C" {

EMSCRIPTEN_KEEPALIVE void camtay_author_put(const char* path, const char* bytes, std::size_t size) {
  Desk::desk().files.put(path, std::string(bytes, size));
}

// Files as a JSON list of paths, the day as "2026-11-22": {"faults": ["file:line:column #/pointer: what, what to do"], "notes": […]}.
EMSCRIPTEN_KEEPALIVE const char* camtay_author_check(const char* files, const char* today) {
  std::vector<std::string> paths;
  const Json list = parse_json_or_discarded(files);
  if (list.is_array()) {
    for (const Json& path : list) {
      if (path.is_string()) paths.push_back(path.get<std::string>());
    }
  }
  const Findings found = find_mistakes(Desk::desk().files, paths, parse_iso(today).value_or(Date{}));
  return answered({{"faults", told(found.faults)}, {"notes", told(found.notes)}});
}

// A procedure as the site carries it: {"id": …, "forms": ["ids of the forms it fills"], "definition": "…"}; {} when it cannot be read.
EMSCRIPTEN_KEEPALIVE const char* camtay_author_definition(const char* path) {
  const std::string text = Desk::desk().files.read(path).value_or("");
  const Result<Shared> shared = shared_of(Desk::desk().files, {"."});
  if (!shared) return answered(Json::object());
  const Result<Procedure> procedure = read_procedure(text, path, *shared);
  const Result<std::string> definition = site_definition(text, path, *shared);
  if (!procedure || !definition) return answered(Json::object());
  Json forms = Json::array();
  for (const FormChoice& choice : procedure->forms) forms.push_back(choice.form);
  return answered({{"id", procedure->id}, {"forms", std::move(forms)}, {"definition", *definition}});
}
}
