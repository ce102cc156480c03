#include "procedure/measure.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"

namespace camtay {

std::string as_said(std::string_view text) {
  std::string said;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t close = text.find('}', at);
    if (text[at] == '{' && close != std::string_view::npos) {
      said += 'x';
      at = close;
    } else if (text[at] == '\\') {
      if (++at < text.size()) said += text[at];
    } else if (text[at] != '[' && text[at] != ']') {
      said += text[at];
    }
  }
  return said;
}

int tieng_asked(const Question& question) { return syllables(as_said(in(question.ask, "vi"))); }

int tieng_on_screen(const Question& question) {
  int shown = tieng_asked(question) + syllables(as_said(in(question.term, "vi"))) +
              syllables(as_said(in(question.help, "vi")));
  const std::vector<Choice>& choices = question.field.choices;
  for (std::size_t i = 0; i < std::min(choices.size(), most_choices); ++i)
    shown += syllables(as_said(in(choices[i].label, "vi")));
  return shown;
}

}  // namespace camtay
