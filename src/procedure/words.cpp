#include "procedure/words.hpp"

#include "base/json.hpp"
#include "procedure/answers.hpp"

namespace camtay {

Words::Words(std::string language, std::map<std::string, std::string, std::less<>> texts)
    : language_(std::move(language)), texts_(std::move(texts)) {}

std::string Words::operator[](std::string_view name) const {
  const auto found = texts_.find(name);
  return found == texts_.end() ? "⟦" + std::string(name) + "⟧" : found->second;
}

std::string Words::operator()(std::string_view name,
                              const std::map<std::string, std::string, std::less<>>& values) const {
  return filled((*this)[name], values, "");
}

bool Words::has(std::string_view name) const { return texts_.find(name) != texts_.end(); }

Result<Words> read_words(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    std::string language;
    std::map<std::string, std::string, std::less<>> texts;
    for (Cursor& member : root.members()) {
      const std::string key = member.key();
      if (key.starts_with('$')) continue;
      std::string text = member.text();
      if (text.empty()) member.fault("has no words", "write the words or leave the name out");
      if (key == "language") {
        language = std::move(text);
      } else {
        texts[key] = std::move(text);
      }
    }
    if (language.empty()) root.fault("does not name its language", R"(add "language", as in "language": "vi")");
    return Words(std::move(language), std::move(texts));
  });
}

}  // namespace camtay
