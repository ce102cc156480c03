#include <algorithm>

#include "base/text.hpp"
#include "procedure/answers.hpp"
#include "procedure/complaint.hpp"
#include "procedure/composition.hpp"
#include "procedure/settle.hpp"

namespace camtay {
namespace {

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string without_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// Why an answer cannot be used, in English for whoever wrote the file; the person at the screen hears assets/lang.
std::string reason(const Complaint& complaint, const Field& field, const std::string& given) {
  const std::string need = std::to_string(complaint.need);
  const std::string have = std::to_string(complaint.have);
  switch (complaint.kind) {
    case ComplaintKind::Missing: return "is missing";
    case ComplaintKind::TooLong: return "has " + have + " characters, at most " + need + " fit";
    case ComplaintKind::NotAName: return given + " is no name";
    case ComplaintKind::NotANumber: return given + " is no whole number";
    case ComplaintKind::TooSmall: return given + " is too small, the least is " + need;
    case ComplaintKind::TooLarge: return given + " is too large, the most is " + need;
    case ComplaintKind::NotADate: return given + " is no day of the calendar";
    case ComplaintKind::DayMissing: return given + " has no day";
    case ComplaintKind::MonthMissing: return given + " has no month";
    case ComplaintKind::YearMissing: return given + " has no year";
    case ComplaintKind::InTheFuture: return given + " is in the future";
    case ComplaintKind::NotATime: return given + " is no time of day";
    case ComplaintKind::NotAPhone: return given + " is no phone number of Viet Nam";
    case ComplaintKind::OldPhone: return given + " is a number of before 2018";
    case ComplaintKind::WrongDigitCount: return given + " has " + have + " digits, not " + need;
    case ComplaintKind::NotAChoice: return given + " is no choice of this field";
    case ComplaintKind::UnknownProvince: return given + " is no province of today";
    case ComplaintKind::UnknownCommune: return given + " is no commune of the province in " + in_quotes(field.within);
    case ComplaintKind::NotAnEthnicGroup: return given + " is no ethnic group";
    case ComplaintKind::ByProcedure: return given + " does not fit: " + without_stop(in(complaint.say, "en"));
  }
  return "";
}

std::string remedy(const Complaint& complaint, const Field& field) {
  if (complaint.kind == ComplaintKind::Missing) return "add it";
  if (complaint.kind == ComplaintKind::ByProcedure) return "";
  std::vector<std::string> ids;
  for (const Choice& choice : field.choices) ids.push_back(choice.id);
  switch (field.kind) {
    case FieldKind::FullName: return "write all of it, letters only";
    case FieldKind::Number:
    case FieldKind::Money: return "write digits";
    case FieldKind::Date: return R"(write year, month and day as "2026-03-12")";
    case FieldKind::Time: return R"(write hour and minute as "08:30")";
    case FieldKind::Phone: return R"(write ten digits as "0912345678")";
    case FieldKind::CitizenId: return "write the 12 digits";
    case FieldKind::Province: return "name it as the law does today";
    case FieldKind::Commune: return "name it with its kind";
    case FieldKind::EthnicGroup: return "name one of the 54 peoples, not a nationality";
    case FieldKind::OneOf: return "write one of " + join(ids, ", ");
    case FieldKind::SeveralOf: return "write a list of some of " + join(ids, ", ");
    case FieldKind::YesNo: return "write true or false";
    default: return "correct it";
  }
}

class Checking {
 public:
  Checking(const Procedure& procedure, const Lists& lists, std::string_view file, const Date& today,
           Required required)
      : procedure_(procedure), lists_(lists), file_(file), today_(today), required_(required) {}

  Result<Answers> result(const Json& given) {
    if (!given.is_object()) return Fault{file_, "#", 0, 0, "an object of answers is expected", "write { }"};
    for (const auto& [id, value] : given.items()) take(id, value);
    for (const auto& [id, value] : given.items()) take_commune(id, value);
    // In the order of the questions: which number a paper has may depend on what was said before.
    for (const Computed& computed : procedure_.computed) {
      const auto whole = given.find(computed.id);
      if (whole != given.end() && is_composite(computed)) take_composite(computed, *whole);
    }
    judge(given);
    if (!faults_.empty()) return std::move(faults_);
    return std::move(answers_);
  }

 private:
  void fault(std::string_view id, std::string what, std::string remedy) {
    const std::string pointer = "#/" + replaced(replaced(id, "~", "~0"), "/", "~1");
    faults_.push_back({file_, pointer, 0, 0, std::move(what), std::move(remedy)});
  }

  bool is_composite(const Computed& computed) const {
    const bool made = computed.how == Composition::Address || computed.how == Composition::IdentityDocument;
    return made && !find_field(procedure_, computed.id);
  }

  bool is_composite(std::string_view id) const {
    const auto& all = procedure_.computed;
    return std::any_of(all.begin(), all.end(), [&](const Computed& c) { return c.id == id && is_composite(c); });
  }

  // What the file says of a part by itself counts more than the whole.
  void keep(const std::string& id, std::string_view text) {
    const Field* field = find_field(procedure_, id);
    if (field && !text.empty() && !answers_.contains(id)) answers_[id] = accepted(*field, text, today_, lists_);
  }

  void take_composite(const Computed& computed, const Json& value) {
    if (value.is_null()) return;
    const std::string text = value.is_string() ? value.get<std::string>() : std::string();
    computed.how == Composition::Address ? take_address(computed, text) : take_document(computed, text);
  }

  void take_address(const Computed& computed, const std::string& text) {
    const Address address = parse_address(lists_, text);
    if (address.commune.empty()) {
      fault(computed.id, in_quotes(text) + " does not end with a commune and its province of today",
            "write them so, or part by part");
      return;
    }
    keep(computed.of[0], address.detail);
    keep(computed.of[2], address.province);
    const std::string& commune = computed.of[1];
    if (!commune.empty() && !answers_.contains(commune)) answers_[commune] = address.commune;
  }

  void take_document(const Computed& computed, const std::string& text) {
    const auto& of = computed.of;
    const std::optional<DocumentParts> parts = parse_document(computed, text);
    if (!parts) {
      std::string sentences;
      for (const auto& [kind, sentence] : computed.sentences) {
        if (!sentence.empty()) sentences += (sentences.empty() ? "" : " | ") + sentence;
      }
      fault(computed.id, in_quotes(text) + " is written as no identity document",
            "write " + sentences + ", or part by part");
      return;
    }
    keep(of[0], parts->kind);
    const Question* number = find_question(procedure_, of[1]);
    const bool card = number && holds(number->when, facts(procedure_, answers_, today_));
    keep(card ? of[1] : of[2], parts->number);
    keep(of[3], parts->issued);
    keep(of[4], parts->issuer);
  }

  void take(const std::string& id, const Json& value) {
    if (value.is_null() || id.starts_with('$') || is_composite(id)) return;
    const Field* field = find_field(procedure_, id);
    if (field && field->kind == FieldKind::Commune && value.is_string()) return;  // see take_commune
    if (!field) {
      fault(id, "no field is called so", "correct the name or leave it out");
    } else if (value.is_string()) {
      answers_[id] = accepted(*field, value.get_ref<const std::string&>(), today_, lists_);
    } else {
      answers_[id] = value;
    }
  }

  // What is meant by a commune's name is known once its province is.
  void take_commune(const std::string& id, const Json& value) {
    const Field* field = find_field(procedure_, id);
    if (!field || field->kind != FieldKind::Commune || !value.is_string()) return;
    const std::string text = value.get<std::string>();
    const auto within = answers_.find(field->within);
    const bool known = within != answers_.end() && within->is_string();
    const Province* province = known ? find_province(lists_, within->get_ref<const std::string&>()) : nullptr;
    const Commune* commune = province ? find_commune(*province, text) : nullptr;
    answers_[id] = commune ? Json(commune->name) : Json(nfc(text));
  }

  void judge(const Json& given) {
    const Settled settled = settle(procedure_, answers_, today_);
    for (std::size_t i = 0; i < procedure_.questions.size(); ++i) {
      const Field& field = procedure_.questions[i].field;
      const bool asked = std::find(settled.route.begin(), settled.route.end(), i) != settled.route.end();
      const std::optional<Complaint> wrong = complaint(field, answers_, settled.facts, today_, lists_);
      const bool may_be_missing = !asked || required_ == Required::LaterToo;
      if (!wrong || (wrong->kind == ComplaintKind::Missing && may_be_missing)) continue;
      const auto answer = answers_.find(field.id);
      const std::string written = answer == answers_.end() ? "" : json_text(*answer);
      fault(place_of(field.id, given), subject(field.id, given) + reason(*wrong, field, written),
            remedy(*wrong, field));
    }
  }

  // An answer out of a composite is found, and mended, where that stands.
  std::string place_of(const std::string& id, const Json& given) const {
    if (given.contains(id)) return id;
    for (const Computed& computed : procedure_.computed) {
      const bool part = std::find(computed.of.begin(), computed.of.end(), id) != computed.of.end();
      if (part && given.contains(computed.id)) return computed.id;
    }
    return id;
  }

  std::string subject(const std::string& id, const Json& given) const {
    return place_of(id, given) == id ? "" : id + " ";
  }

  const Procedure& procedure_;
  const Lists& lists_;
  std::string file_;
  Date today_;
  Required required_;
  Answers answers_ = Answers::object();
  Faults faults_;
};

}  // namespace

Result<Answers> check_answers(const Procedure& procedure, const Lists& lists, const Json& given,
                              std::string_view file, const Date& today, Required required) {
  return Checking(procedure, lists, file, today, required).result(given);
}

Result<Answers> read_answers(const Procedure& procedure, const Lists& lists, std::string_view json,
                             std::string_view file, const Date& today, Required required) {
  Result<JsonSource> source = parse_json(json, file);
  if (!source) return source.faults();
  Result<Answers> answers = check_answers(procedure, lists, source->value, file, today, required);
  if (answers) return answers;
  Faults faults = answers.faults();
  for (Fault& fault : faults) {
    const LineColumn place = locate(source->text, fault.pointer);
    fault.line = place.line;
    fault.column = place.column;
  }
  return faults;
}

}  // namespace camtay
