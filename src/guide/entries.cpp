#include "guide/entries.hpp"

#include "base/text.hpp"
#include "guide/parts.hpp"

namespace camtay {
namespace {

std::string text_of(const Json& answer) {
  if (answer.is_string()) return answer.get<std::string>();
  if (answer.is_number_integer()) return std::to_string(answer.get<long long>());
  return {};
}

const Json& answer_of(const Answers& answers, std::string_view id) {
  static const Json none;
  const auto found = answers.find(std::string(id));
  return found == answers.end() ? none : *found;
}

std::string part(const std::vector<std::string>& parts, std::size_t index) {
  return index < parts.size() ? parts[index] : std::string();
}

Keyboard keyboard_of(FieldKind kind) {
  using enum FieldKind;
  switch (kind) {
    case FullName: return Keyboard::Name;
    case Number:
    case Money:
    case CitizenId:
    case Date:
    case Time: return Keyboard::Digits;
    case Phone: return Keyboard::Phone;
    default: return Keyboard::Text;
  }
}

Entry box(const Model& model, const Field& field, const char* name, std::string value, int letters, bool last) {
  return {.id = field.id + "/" + name,
          .label = words(model)[std::string("entry.") + name],
          .value = std::move(value),
          .keyboard = Keyboard::Digits,
          .max_length = letters + 2,
          .width_letters = letters,
          .last = last,
          .invalid = model.complaint.has_value(),
          .described_by = model.complaint ? "complaint" : ""};
}

// What stands where: "day/month/year" or "hour:minute", empty parts kept.
std::string joined(std::string a, std::string b, std::string c) {
  if (a.empty() && b.empty() && c.empty()) return {};
  return a + "/" + b + "/" + c;
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

bool is_typed(FieldKind kind) {
  using enum FieldKind;
  switch (kind) {
    case FullName:
    case ShortText:
    case LongText:
    case Number:
    case Money:
    case Date:
    case Time:
    case Phone:
    case CitizenId: return true;
    case Province:
    case Commune:
    case EthnicGroup:
    case Nationality:
    case OneOf:
    case SeveralOf:
    case YesNo: return false;
  }
  return false;
}

AnswerBoxes boxes_of(std::string_view answer) {
  if (answer.find('/') != std::string_view::npos) {
    const std::vector<std::string> parts = split(answer, '/');
    return {part(parts, 0), part(parts, 1), part(parts, 2)};
  }
  const std::optional<Date> date = parse_iso(answer);
  if (!date) return {"", "", std::string(answer)};
  const auto number = [](int value) { return value == 0 ? std::string() : std::to_string(value); };
  return {number(date->day), number(date->month), number(date->year)};
}

std::string shown_text(const Field& field, const Answers& answers) { return text_of(answer_of(answers, field.id)); }

Block entry_block(const Model& model, const Question& question) {
  const Field& field = question.field;
  const std::string answer = shown_text(field, model.answers);
  if (field.kind == FieldKind::Date) {
    AnswerBoxes boxes = boxes_of(answer);
    return EntryRow{.id = field.id,
                    .label = told(model, question.ask),
                    .entries = {box(model, field, "day", std::move(boxes.day), 2, false),
                                box(model, field, "month", std::move(boxes.month), 2, false),
                                box(model, field, "year", std::move(boxes.year), 4, true)}};
  }
  if (field.kind == FieldKind::Time) {
    const std::vector<std::string> parts = split(answer, ':');
    return EntryRow{.id = field.id,
                    .label = told(model, question.ask),
                    .entries = {box(model, field, "hour", part(parts, 0), 2, false),
                                box(model, field, "minute", part(parts, 1), 2, true)}};
  }
  const std::string example = told(model, field.example);
  return Entry{.id = field.id + "/entry",
               .label = told(model, question.ask),
               .hint = example.empty() ? "" : words(model)("question.example", {{"example", example}}),
               .value = answer,
               .keyboard = keyboard_of(field.kind),
               .max_length = field.most > 0 && field.kind != FieldKind::Number && field.kind != FieldKind::Money
                                 ? field.most + 20
                                 : 300,
               .lines = field.kind == FieldKind::LongText ? 3 : 1,
               .label_shown = false,
               .invalid = model.complaint.has_value(),
               .described_by = model.complaint ? "complaint" : ""};
}

Json typed_answer(const Field& field, const Answers& answers, std::string_view node, std::string_view text) {
  const std::string was = shown_text(field, answers);
  std::string now(text);
  if (field.kind == FieldKind::Date) {
    // A slash in a box would be taken for the next box: the whole date was typed or pasted into one of them.
    if (now.find('/') != std::string::npos) return now;
    AnswerBoxes boxes = boxes_of(was);
    (ends_with(node, "/day") ? boxes.day : ends_with(node, "/month") ? boxes.month : boxes.year) = std::move(now);
    now = joined(std::move(boxes.day), std::move(boxes.month), std::move(boxes.year));
  } else if (field.kind == FieldKind::Time) {
    const std::vector<std::string> parts = split(was, ':');
    const bool hour = ends_with(node, "/hour");
    const std::string a = hour ? now : part(parts, 0), b = hour ? part(parts, 1) : now;
    now = a.empty() && b.empty() ? "" : a + ":" + b;
  }
  return now.empty() ? Json() : Json(now);
}

Json settled_answer(const Model& model, const Field& field) {
  const Json& answer = answer_of(model.answers, field.id);
  if (!is_typed(field.kind) || !answer.is_string()) return answer;
  std::string text = answer.get<std::string>();
  if (field.kind == FieldKind::Date && text.find('/') != std::string::npos) {
    const AnswerBoxes boxes = boxes_of(text);
    const std::string day = tidy(boxes.day), month = tidy(boxes.month), year = tidy(boxes.year);
    if (day.empty() && month.empty() && year.empty()) return {};
    // "//1950" and "/3/1950" are a year and a month of a year; a day without its month stays as it is.
    if (day.empty() && month.empty()) {
      text = year;
    } else if (day.empty()) {
      text = month + "/" + year;
    }
    const Json settled = accepted(field, text, model.today, model.loaded.lists);
    const bool whole = settled.is_string() && parse_iso(settled.get_ref<const std::string&>());
    return whole ? settled : answer;
  }
  return accepted(field, text, model.today, model.loaded.lists);
}

}  // namespace camtay
