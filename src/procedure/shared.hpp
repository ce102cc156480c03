// What procedures share: blocks of questions, dated settings and the groups procedures are shown in (assets/blocks/<id>.json,
// assets/settings.json, assets/groups.json). The site's definitions have their blocks and settings in them already.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "procedure/procedure.hpp"
#include "procedure/settings.hpp"

namespace camtay {

using Blocks = std::map<std::string, JsonSource, std::less<>>;  // by id, as they were written

// "Nhà mình có em bé": procedures as people speak of them.
struct Group {
  std::string id;
  Text title;
  std::string picture;
  Text picture_alt;
};
std::vector<Group> read_groups(Cursor list);

struct Shared {
  Blocks blocks;
  std::vector<DatedSetting> settings;
  std::vector<Group> groups;  // in the order in which they are shown
};

// One file each; the faults of a block's questions are found where it is used, too.
Result<JsonSource> read_block(std::string_view json, std::string_view file);
Result<std::vector<DatedSetting>> read_settings_file(std::string_view json, std::string_view file);
Result<std::vector<Group>> read_groups_file(std::string_view json, std::string_view file);
}  // namespace camtay
