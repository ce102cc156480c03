// The program's own words in one language (assets/lang/<tag>.json): a flat object from dotted name to text.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace camtay {

class Words {
 public:
  Words() = default;
  Words(std::string language, std::map<std::string, std::string, std::less<>> texts);
  const std::string& language() const { return language_; }
  // The text of a name; the name itself in ⟦brackets⟧ when there is none, so that a missing word is seen, not silent.
  std::string operator[](std::string_view name) const;
  // The same with {placeholders} replaced.
  std::string operator()(std::string_view name, const std::map<std::string, std::string, std::less<>>& values) const;
  bool has(std::string_view name) const;
  const std::map<std::string, std::string, std::less<>>& all() const { return texts_; }

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

Result<Words> read_words(std::string_view json, std::string_view file);

}  // namespace camtay
