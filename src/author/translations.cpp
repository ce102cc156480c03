#include "author/translations.hpp"

#include "base/hash.hpp"
#include "base/json_scan.hpp"
#include "base/text.hpp"

namespace camtay {
namespace {

constexpr std::size_t digits_of_mark = 6;

// Of 24 bits: among the few hundred texts of a file two are alike by chance once in some hundred files, and then a stale
// translation is missed only if it is one of these two.
std::string fingerprint(std::string_view text) { return hash_of(text).substr(0, digits_of_mark); }

}  // namespace

Result<TranslationMarks> read_translation_marks(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    TranslationMarks marks;
    root["language"].text();
    for (Cursor& at : root.need("files").members()) {
      for (const std::string& mark : words(at.text())) {
        if (mark.size() != 2 * digits_of_mark) at.fault("\"" + mark + "\" is no mark", "write the file anew");
        marks[at.key()].insert(mark);
      }
    }
    return marks;
  });
}

std::string translation_marks_text(std::string_view language, const TranslationMarks& marks) {
  std::string text = "{\n  \"$schema\": \"../schema/translations.schema.json\",\n  \"language\": \"" +
                     std::string(language) + "\",\n  \"files\": {";
  std::string_view between = "\n";
  for (const auto& [file, of_file] : marks) {
    text += std::string(between) + "    " + json_text(file) + ": \"" +
            join(std::vector<std::string>(of_file.begin(), of_file.end()), " ") + "\"";
    between = ",\n";
  }
  return text + "\n  }\n}\n";
}

std::string translation_mark(const TextAt& text) { return fingerprint(text.en) + fingerprint(text.vi); }

std::vector<TextAt> texts_of_words(const Json& vietnamese, const Json& translated) {
  std::vector<TextAt> found;
  if (!vietnamese.is_object() || !translated.is_object()) return found;
  for (const auto& [name, text] : vietnamese.items()) {
    if (!text.is_string() || name.starts_with('$') || name == "language" || name.starts_with("say.")) continue;
    const auto other = translated.find(name);
    const bool there = other != translated.end() && other->is_string();
    found.push_back({"#/" + escaped_key(name), text.get<std::string>(), there ? other->get<std::string>() : ""});
  }
  return found;
}

TranslationReport translation_report(const JsonSource& source, const std::vector<TextAt>& texts,
                                     const std::set<std::string, std::less<>>& marks) {
  std::set<std::string, std::less<>> here;
  for (const TextAt& text : texts) here.insert(translation_mark(text));
  // Translations whose Vietnamese no longer stands anywhere in the file.
  std::set<std::string, std::less<>> left_over;
  for (const std::string& mark : marks) {
    if (!here.contains(mark)) left_over.insert(mark.substr(0, digits_of_mark));
  }
  TranslationReport report;
  for (const TextAt& text : texts) {
    if (text.en.empty()) {
      report.mistakes.push_back(
          fault_in(source, text.pointer, "has no translation", "translate \"" + text.vi + "\""));
    } else if (!marks.contains(translation_mark(text))) {
      const bool stale = left_over.contains(fingerprint(text.en));
      (stale ? report.mistakes : report.unmarked)
          .push_back(fault_in(
              source, text.pointer,
              stale ? "is translated from other words than \"" + text.vi + "\"" : "is not marked as looked at",
              "make \"" + text.en + "\" say the same, then run: camtay check --translations --accept"));
    }
  }
  return report;
}

}  // namespace camtay
