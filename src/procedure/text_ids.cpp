#include "procedure/text_ids.hpp"

namespace camtay {

std::vector<std::string> ids_in(std::string_view text, Brackets brackets) {
  std::vector<std::string> ids;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '[' || text[at] == ']') {
      inside = text[at] == '[';
    } else if (const std::size_t close = text.find('}', at); text[at] == '{' && close != std::string_view::npos) {
      if (!inside || brackets == Brackets::Too) ids.emplace_back(text.substr(at + 1, close - at - 1));
      at = close;
    }
  }
  return ids;
}

}  // namespace camtay
