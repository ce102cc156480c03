#include "author/texts.hpp"

#include "base/json_scan.hpp"

namespace camtay {
namespace {

void collect(const Json& value, const std::string& pointer, std::vector<TextAt>& found) {
  if (value.is_array()) {
    for (std::size_t i = 0; i < value.size(); ++i) collect(value[i], pointer + "/" + std::to_string(i), found);
  }
  if (!value.is_object()) return;
  const auto vietnamese = value.find("vi");
  if (vietnamese != value.end() && vietnamese->is_string()) {
    const auto english = value.find("en");
    const bool has_english = english != value.end() && english->is_string();
    found.push_back({pointer, vietnamese->get<std::string>(), has_english ? english->get<std::string>() : ""});
    return;
  }
  for (const auto& [key, inner] : value.items()) collect(inner, pointer + "/" + escaped_key(key), found);
}

}  // namespace

std::vector<TextAt> texts_in(const Json& value) {
  std::vector<TextAt> found;
  collect(value, "#", found);
  return found;
}

}  // namespace camtay
