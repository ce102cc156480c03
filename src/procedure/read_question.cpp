#include <algorithm>
#include <array>

#include "procedure/reading.hpp"

namespace camtay {
namespace {

constexpr std::array<std::string_view, 18> kind_names{
    "full_name",   "text",   "long_text",  "number",   "money",   "date",
    "time",        "phone",  "citizen_id", "province", "commune", "ethnic_group",
    "nationality", "choice", "choices",    "yes_no",   "address", "identity_document"};
constexpr int address_kind = 16;
constexpr int document_kind = 17;

// What is asked or told, for a question, a part of a composite or a step; everything but its field.
Question read_asking(Cursor& at, std::string_view words = "ask") {
  Question question;
  question.ask = need_text(at, words);
  if (words == "ask") question.term = read_text(at["term"]);
  question.help = read_text(at["help"]);
  question.why = read_text(at["why"]);
  if (Cursor paper = at["on_paper"]; paper.exists()) {
    question.on_paper.picture = paper["picture"].text();
    question.on_paper.text = need_text(paper, "text");
    paper.refuse_other_keys();
  }
  question.picture = at["picture"].text_or("");
  question.picture_alt = read_text(at["picture_alt"]);
  if (words == "ask") question.statement = read_text(at["statement"]);
  question.place = at.pointer();
  return question;
}

std::vector<FieldCheck> read_checks(Reading& reading, Cursor list) {
  static constexpr std::array<std::string_view, 2> weights{"refusal", "doubt"};
  std::vector<FieldCheck> checks;
  for (Cursor& at : list.items()) {
    FieldCheck& check = checks.emplace_back();
    check.weight = at["weight"].one_of(weights) == 1 ? FieldCheck::Weight::Doubt : FieldCheck::Weight::Refusal;
    check.when = read_rule(reading, at.need("when"), Reading::whole_file);
    check.say = need_text(at, "say");
    at.refuse_other_keys();
  }
  return checks;
}

void refer(Reading& reading, Cursor at, Reading::Names names) {
  if (at.exists() && at.raw().is_string()) reading.names.push_back({at, names, at.text()});
}

void read_agreements(Reading& reading, Field& field, Cursor& at) {
  field.agrees_with_birth = at["agrees_with_birth"].text_or("");
  refer(reading, at["agrees_with_birth"], Reading::Names::DateValue);
  field.agrees_with_sex = at["agrees_with_sex"].text_or("");
  if (field.agrees_with_sex != "male" && field.agrees_with_sex != "female") {
    refer(reading, at["agrees_with_sex"], Reading::Names::Value);
  }
}

void read_limits(Field& field, Cursor& at) {
  field.least = at["least"].number_or(0);
  field.most = at["most"].number_or(0);
  if (field.most != 0 && field.most < field.least) at["most"].fault("is below the least", "make it larger");
}

// The keys that only some kinds have; on another kind they are refused as unknown.
void read_kind(Reading& reading, Field& field, Cursor& at, std::size_t settled) {
  static constexpr std::array<std::string_view, 3> precisions{"year", "month", "day"};
  switch (field.kind) {
    case FieldKind::ShortText:
    case FieldKind::LongText:
    case FieldKind::Number:
    case FieldKind::Money: read_limits(field, at); break;
    case FieldKind::Date:
      if (Cursor coarsest = at["coarsest"]; coarsest.exists()) {
        const int found = coarsest.one_of(precisions);
        field.coarsest = found < 0 ? Precision::Day : static_cast<Precision>(found);
      }
      field.future_allowed = at["future_allowed"].flag_or(false);
      break;
    case FieldKind::Commune:
      field.within = at["within"].text();
      refer(reading, at["within"], Reading::Names::ProvinceValue);
      break;
    case FieldKind::CitizenId: read_agreements(reading, field, at); break;
    case FieldKind::OneOf:
    case FieldKind::SeveralOf:
      field.choices = read_choices(reading, at.need("choices"), settled);
      if (at["choices"].raw().is_array() && field.choices.empty())
        at["choices"].fault("is empty", "write the choices");
      break;
    case FieldKind::YesNo: {
      field.choices = read_choices(reading, at["choices"], settled);
      const bool named = field.choices.size() == 2 && field.choices[0].id == "yes" && field.choices[1].id == "no";
      if (!field.choices.empty() && !named)
        at["choices"].fault("must be \"yes\" and then \"no\"", "use these two ids");
      break;
    }
    default: break;
  }
}

Field read_field(Reading& reading, Cursor& at, int kind, std::vector<std::string>& ids) {
  const std::size_t settled = reading.procedure.questions.size();
  Field field;
  field.id = read_id(at["id"], ids);
  field.label = need_text(at, "label");
  field.person = at["person"].text_or("");
  field.fact = at["fact"].text_or("");
  field.required = at["required"].flag_or(true);
  if (kind >= address_kind || kind < 0) return field;
  field.kind = static_cast<FieldKind>(kind);
  field.example = read_text(at["example"]);
  field.initial = read_rule(reading, at["initial"], settled);
  field.checks = read_checks(reading, at["checks"]);
  read_kind(reading, field, at, settled);
  return field;
}

Rule rule_of(const char* operation, const Json& first, const Json& second) {
  Rule rule = Rule::object();
  rule[operation] = Json::array({first, second});
  return rule;
}

Rule both(const Rule& first, const Rule& second) {
  if (first.is_null() || second.is_null()) return first.is_null() ? second : first;
  return rule_of("and", first, second);
}

// A composite being taken apart: what all its parts have from it.
struct Whole {
  std::string section;
  Rule when;
  Field field;
  Cursor parts;
};

enum class Need { AsWhole, No };

// Appends the question of a part; none where the file says false. Its id, or "".
std::string add_part(Reading& reading, Whole& whole, std::string_view name, FieldKind kind, std::string_view fact,
                     const Rule& when, Need need, std::vector<std::string>& ids) {
  Cursor at = whole.parts.need(name);
  if (!at.exists() || (at.raw().is_boolean() && !at.raw().get<bool>())) return "";
  const std::size_t settled = reading.procedure.questions.size();
  Question question = read_asking(at);
  question.section = whole.section;
  question.when = both(both(whole.when, when), read_rule(reading, at["when"], settled));
  Field& field = question.field;
  field.id = whole.field.id + "_" + std::string(name);
  field.kind = kind;
  field.label = at["label"].exists() ? read_text(at["label"]) : whole.field.label;
  field.person = whole.field.person;
  field.fact = fact;
  field.required = at["required"].flag_or(need == Need::AsWhole && whole.field.required);
  field.example = read_text(at["example"]);
  field.initial = read_rule(reading, at["initial"], settled);
  field.checks = read_checks(reading, at["checks"]);
  if (kind == FieldKind::Date || kind == FieldKind::ShortText) read_kind(reading, field, at, settled);
  at.refuse_other_keys();
  question.id = field.id;
  if (std::find(ids.begin(), ids.end(), field.id) != ids.end()) {
    at.fault("the id \"" + field.id + "\" is there twice", "give the question another id");
  }
  ids.push_back(field.id);
  reading.procedure.questions.push_back(std::move(question));
  return reading.procedure.questions.back().field.id;
}

void add_computed(Reading& reading, const Whole& whole, Computed computed, const Cursor& at) {
  computed.id = whole.field.id;
  computed.label = whole.field.label;
  computed.place = at.pointer();
  reading.procedure.computed.push_back(std::move(computed));
  reading.computed_at.push_back(at);
}

void read_address(Reading& reading, Whole& whole, const Cursor& at, std::vector<std::string>& ids) {
  const std::string fact = whole.field.fact.empty() ? "address" : whole.field.fact;
  const auto part = [&](std::string_view name, FieldKind kind, Need need) {
    return add_part(reading, whole, name, kind, fact + "_" + std::string(name), nullptr, need, ids);
  };
  const std::string province = part("province", FieldKind::Province, Need::AsWhole);
  const std::string commune = part("commune", FieldKind::Commune, Need::AsWhole);
  if (!commune.empty()) reading.procedure.questions.back().field.within = province;
  if (province.empty() && !commune.empty()) whole.parts.fault("has a commune without its province", "ask for both");
  const std::string detail = part("detail", FieldKind::ShortText, Need::No);
  whole.parts.refuse_other_keys();
  Computed computed;
  computed.how = Composition::Address;
  computed.of = {detail, commune, province};
  add_computed(reading, whole, std::move(computed), at);
}

void read_document(Reading& reading, Whole& whole, Cursor& at, Cursor& field_at, std::vector<std::string>& ids) {
  if (reading.documents.empty()) {
    at.fault("there is nothing to choose from", R"(list the papers under "identity_documents" of the file)");
  }
  const std::string kind_id = whole.field.id + "_kind";
  Json cards = Json::array(), others = Json::array(), dated = Json::array(), issued_by = Json::array();
  Computed computed;
  computed.how = Composition::IdentityDocument;
  for (const DocumentKind& document : reading.documents) {
    if (document.number == DocumentKind::Number::CitizenId) cards.push_back(document.choice.id);
    if (document.number == DocumentKind::Number::Text) others.push_back(document.choice.id);
    if (document.sentence.find("{issued}") != std::string::npos) dated.push_back(document.choice.id);
    if (document.sentence.find("{issuer}") != std::string::npos) issued_by.push_back(document.choice.id);
    computed.sentences[document.choice.id] = document.sentence;
  }
  const auto part = [&](std::string_view name, FieldKind kind, std::string_view fact, const Json& kinds) {
    const bool always = name == "kind";
    if (!always && kinds.empty()) return whole.parts[name], std::string();
    Json chosen_kind = Json::object();
    chosen_kind["var"] = kind_id;
    const Rule when = always ? Rule() : rule_of("in", chosen_kind, kinds);
    return add_part(reading, whole, name, kind, fact, when, Need::AsWhole, ids);
  };
  computed.of.push_back(part("kind", FieldKind::OneOf, "id_kind", {}));
  if (!computed.of[0].empty()) {
    for (const DocumentKind& document : reading.documents) {
      reading.procedure.questions.back().field.choices.push_back(document.choice);
    }
  }
  computed.of.push_back(part("number", FieldKind::CitizenId, "citizen_id", cards));
  if (!computed.of[1].empty()) read_agreements(reading, reading.procedure.questions.back().field, field_at);
  computed.of.push_back(part("other_number", FieldKind::ShortText, "id_number", others));
  computed.of.push_back(part("issued", FieldKind::Date, "id_issued", dated));
  computed.of.push_back(part("issuer", FieldKind::ShortText, "id_issuer", issued_by));
  whole.parts.refuse_other_keys();
  add_computed(reading, whole, std::move(computed), at);
}

}  // namespace

std::vector<DocumentKind> read_documents(Reading& reading, Cursor list) {
  static constexpr std::array<std::string_view, 3> numbers{"citizen_id", "text", "none"};
  std::vector<DocumentKind> documents;
  std::vector<std::string> ids;
  for (Cursor& at : list.items()) {
    DocumentKind& document = documents.emplace_back();
    document.choice.id = read_id(at["id"], ids);
    document.choice.label = need_text(at, "label");
    document.choice.printed = in(document.choice.label, "vi");
    document.choice.picture = at["picture"].text_or("");
    document.choice.when = read_rule(reading, at["when"], 0);
    document.number = static_cast<DocumentKind::Number>(std::max(at["number"].one_of(numbers), 0));
    document.sentence = at["sentence"].text();
    const bool numbered = document.sentence.find("{number}") != std::string::npos;
    if (numbered == (document.number == DocumentKind::Number::None)) {
      at["sentence"].fault(numbered ? "has a number that is not asked" : "has no {number}",
                           R"(let "number" and "sentence" agree)");
    }
    at.refuse_other_keys();
  }
  return documents;
}

void read_question(Reading& reading, Cursor at, std::vector<std::string>& field_ids) {
  const std::size_t settled = reading.procedure.questions.size();
  const std::string section = at["section"].text();
  refer(reading, at["section"], Reading::Names::Section);
  const Rule when = read_rule(reading, at["when"], settled);
  if (at.raw().is_object() && at.raw().contains("tell")) {
    Question step = read_asking(at, "tell");
    step.id = read_id(at["id"], field_ids);
    step.section = section;
    step.when = when;
    step.field.required = false;
    reading.procedure.questions.push_back(std::move(step));
    return at.refuse_other_keys();
  }
  Cursor field_at = at.need("field");
  if (!field_at.exists()) return;
  const int kind = field_at["kind"].one_of(kind_names);
  Field field = read_field(reading, field_at, kind, field_ids);
  if (kind >= address_kind) {
    Whole whole{section, when, std::move(field), at.need("parts")};
    if (kind == address_kind) read_address(reading, whole, at, field_ids);
    if (kind == document_kind) read_document(reading, whole, at, field_at, field_ids);
  } else {
    Question question = read_asking(at);
    question.id = field.id;
    question.section = section;
    question.when = when;
    question.field = std::move(field);
    reading.procedure.questions.push_back(std::move(question));
  }
  if (kind >= 0) field_at.refuse_other_keys();
  at.refuse_other_keys();
}

}  // namespace camtay
