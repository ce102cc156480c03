#include "procedure/shared.hpp"

#include "procedure/reading.hpp"

namespace camtay {

std::vector<Group> read_groups(Cursor list) {
  std::vector<Group> groups;
  std::vector<std::string> ids;
  for (Cursor& at : list.items()) {
    Group& group = groups.emplace_back();
    group.id = read_id(at["id"], ids);
    group.title = need_text(at, "title");
    group.picture = at["picture"].text_or("");
    group.picture_alt = read_text(at["picture_alt"]);
    at.refuse_other_keys();
  }
  return groups;
}

Result<JsonSource> read_block(std::string_view json, std::string_view file) {
  Result<JsonSource> source = parse_json(json, file);
  if (!source) return source;
  const Result<int> whole = read_whole(*source, [](Cursor& root) {
    std::vector<std::string> none_taken;
    read_id(root["id"], none_taken);
    root["about"].text_or("");
    root["words"].members();
    root["defaults"].members();
    for (const char* list : {"questions", "computed", "identity_documents"}) root[list].items();
    return 0;
  });
  if (!whole) return whole.faults();
  return source;
}

Result<std::vector<DatedSetting>> read_settings_file(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) { return read_settings(root.need("settings")); });
}

Result<std::vector<Group>> read_groups_file(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) { return read_groups(root.need("groups")); });
}

}  // namespace camtay
