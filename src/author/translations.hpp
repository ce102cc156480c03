// Which translations were made from other Vietnamese words than those that stand there now. assets/translations/<tag>.json keeps,
// for each file, a mark of each pair of texts that somebody has looked at: 6 hexadecimal digits of the translation, 6 of the
// Vietnamese. The site does not load it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "author/texts.hpp"
#include "base/result.hpp"

namespace camtay {

// By file below assets ("procedures/khai-sinh.json"): the marks of its pairs.
using TranslationMarks = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

Result<TranslationMarks> read_translation_marks(std::string_view json, std::string_view file);
// The file to keep, a line for each file of texts.
std::string translation_marks_text(std::string_view language, const TranslationMarks& marks);

std::string translation_mark(const TextAt& text);

// The texts of a file, where they stand in it: those of a definition by language, or those of assets/lang/vi.json with their
// names beside those of another language. Words that only one language needs ("say.…") are left out.
std::vector<TextAt> texts_of_words(const Json& vietnamese, const Json& translated);

struct TranslationReport {
  Faults mistakes;  // no translation, or one made of other words than those that stand there now
  Faults unmarked;  // both are new: nobody has said yet that he looked at them
};

// `source` is the file the texts stand in, `marks` those of it.
TranslationReport translation_report(const JsonSource& source, const std::vector<TextAt>& texts,
                                     const std::set<std::string, std::less<>>& marks);

}  // namespace camtay
