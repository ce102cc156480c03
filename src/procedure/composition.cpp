#include "procedure/composition.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "procedure/logic.hpp"

namespace camtay {
namespace {

std::string text_of(const Json& facts, std::string_view id) {
  const auto found = facts.find(id);
  return found != facts.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Date> whole_date(const Json& facts, std::string_view id) {
  const std::optional<Date> date = parse_iso(text_of(facts, id));
  return date && precision(*date) == Precision::Day ? date : std::nullopt;
}

// A sentence with its blanks filled; none when a blank outside square brackets has nothing.
std::optional<std::string> filled_sentence(std::string_view sentence, const DocumentParts& parts) {
  std::string whole;
  std::string bracket;
  bool inside = false;
  bool complete = true;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    std::string& text = inside ? bracket : whole;
    if (sentence[at] == '[') {
      inside = complete = true;
      bracket.clear();
    } else if (sentence[at] == ']') {
      if (complete) whole += bracket;
      inside = false;
    } else if (sentence[at] == '{') {
      const std::size_t end = std::min(sentence.find('}', at), sentence.size());
      const std::string_view name = sentence.substr(at + 1, end - at - 1);
      const std::string& part = name == "number" ? parts.number : name == "issued" ? parts.issued : parts.issuer;
      if (part.empty() && !inside) return std::nullopt;
      complete = complete && !part.empty();
      text += part;
      at = end;
    } else {
      text += sentence[at];
    }
  }
  return whole;
}

Json document_sentence(const Computed& computed, const Json& facts) {
  if (computed.of.size() != 5) return nullptr;
  DocumentParts parts{text_of(facts, computed.of[0]), text_of(facts, computed.of[1]), text_of(facts, computed.of[3]),
                      text_of(facts, computed.of[4])};
  if (parts.number.empty()) parts.number = text_of(facts, computed.of[2]);
  if (const std::optional<Date> issued = parse_iso(parts.issued)) parts.issued = to_printed(*issued);
  const auto sentence = computed.sentences.find(parts.kind);
  if (sentence == computed.sentences.end()) return nullptr;
  const std::optional<std::string> text = filled_sentence(sentence->second, parts);
  return text && !text->empty() ? Json(*text) : Json();
}

// A part of a date or time as it is printed; null where it was not given.
Json part_of(const std::string& text, Composition how) {
  const bool of_time = how == Composition::HourOf || how == Composition::MinuteOf;
  if (of_time) {
    const bool whole = text.size() == 5 && text[2] == ':';
    return whole ? Json(text.substr(how == Composition::HourOf ? 0 : 3, 2)) : Json();
  }
  const Date date = parse_iso(text).value_or(Date{});
  const int part = how == Composition::DayOf ? date.day : how == Composition::MonthOf ? date.month : date.year;
  if (part == 0) return nullptr;
  return (part < 10 ? "0" : "") + std::to_string(part);
}

int years_between(const Date& from, const Date& to) {
  const bool still_to_come = to.month < from.month || (to.month == from.month && to.day < from.day);
  return to.year - from.year - (still_to_come ? 1 : 0);
}

Json address(const Computed& computed, const Json& facts) {
  std::vector<std::string> parts;
  for (const std::string& id : computed.of) parts.push_back(text_of(facts, id));
  std::erase(parts, "");
  return parts.empty() ? Json() : Json(join(parts, ", "));
}

// Every way a sentence can be written: with and without each part in brackets, the longest first.
std::vector<std::string> variants(std::string_view sentence) {
  const std::size_t open = sentence.find('[');
  const std::size_t close = sentence.find(']');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
    return {std::string(sentence)};
  }
  const std::string before(sentence.substr(0, open));
  const std::string bracket(sentence.substr(open + 1, close - open - 1));
  std::vector<std::string> found;
  for (const std::string& rest : variants(sentence.substr(close + 1))) found.push_back(before + bracket + rest);
  for (const std::string& rest : variants(sentence.substr(close + 1))) found.push_back(before + rest);
  return found;
}

// What stands in the blanks when a text was written by this sentence.
std::optional<DocumentParts> read_by(std::string_view sentence, const std::string& text) {
  const std::string small = lower(text);
  if (small.size() != text.size()) return std::nullopt;  // places in one would not be places in the other
  DocumentParts parts;
  std::size_t read = 0;
  std::size_t at = 0;
  while (at < sentence.size()) {
    const std::size_t blank = std::min(sentence.find('{', at), sentence.size());
    const std::string words = lower(sentence.substr(at, blank - at));
    if (std::string_view(small).substr(read, words.size()) != words) return std::nullopt;
    read += words.size();
    if (blank == sentence.size()) break;
    const std::size_t end = std::min(sentence.find('}', blank), sentence.size() - 1);
    const std::string_view name = sentence.substr(blank + 1, end - blank - 1);
    at = end + 1;
    const std::string next = lower(sentence.substr(at, std::min(sentence.find('{', at), sentence.size()) - at));
    const std::size_t stop = next.empty() ? small.size() : small.find(next, read);
    if (stop == std::string::npos || stop == read) return std::nullopt;
    std::string& part = name == "number" ? parts.number : name == "issued" ? parts.issued : parts.issuer;
    part = text.substr(read, stop - read);
    read = stop;
  }
  return read == small.size() ? std::optional(parts) : std::nullopt;
}

}  // namespace

Json composed(const Computed& computed, const Json& facts, const Date& today) {
  switch (computed.how) {
    case Composition::ByRule: return evaluate(computed.rule, facts).value;
    case Composition::DateInWords: {
      const std::optional<Date> date = parse_iso(text_of(facts, computed.of.front()));
      return date ? Json(to_words(*date)) : Json();
    }
    case Composition::DaysSince: {
      const std::optional<Date> date = whole_date(facts, computed.of.front());
      return date ? Json(days_between(*date, today)) : Json();
    }
    case Composition::YearsSince: {
      const std::optional<Date> date = whole_date(facts, computed.of.front());
      return date && !is_after(*date, today) ? Json(years_between(*date, today)) : Json();
    }
    case Composition::DayOf:
    case Composition::MonthOf:
    case Composition::YearOf:
    case Composition::HourOf:
    case Composition::MinuteOf: return part_of(text_of(facts, computed.of.front()), computed.how);
    case Composition::Address: return address(computed, facts);
    case Composition::IdentityDocument: return document_sentence(computed, facts);
    case Composition::DayOfToday: return to_printed(today).substr(0, 2);
    case Composition::MonthOfToday: return to_printed(today).substr(3, 2);
    case Composition::YearOfToday: return std::to_string(today.year);
  }
  return nullptr;
}

std::optional<DocumentParts> parse_document(const Computed& computed, std::string_view text) {
  const std::string written = tidy(nfc(text));
  for (const auto& [kind, sentence] : computed.sentences) {
    if (sentence.empty()) continue;
    for (const std::string& variant : variants(sentence)) {
      std::optional<DocumentParts> parts = read_by(variant, written);
      if (!parts) continue;
      parts->kind = kind;
      return parts;
    }
  }
  return std::nullopt;
}

}  // namespace camtay
