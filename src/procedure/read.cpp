#include "procedure/read.hpp"

#include <algorithm>
#include <array>

#include "procedure/reading.hpp"

namespace camtay {
namespace {

void read_legal_basis(Procedure& procedure, Cursor list) {
  for (Cursor& at : list.items()) {
    LegalBasis& basis = procedure.legal_basis.emplace_back();
    basis.title = need_text(at, "title");
    basis.governs = need_text(at, "governs");
    if (Cursor from = at["effective_from"]; from.exists()) basis.effective_from = read_date(from);
    if (Cursor until = at["effective_until"]; until.exists()) basis.effective_until = read_date(until);
    at.refuse_other_keys();
  }
}

void read_papers(Reading& reading, Cursor list) {
  static constexpr std::array<std::string_view, 2> handings{"hand_in", "show"};
  std::vector<std::string> ids;
  for (Cursor& at : list.items()) {
    Paper& paper = reading.procedure.papers.emplace_back();
    paper.id = read_id(at["id"], ids);
    paper.name = need_text(at, "name");
    paper.note = read_text(at["note"]);
    paper.picture = at["picture"].text_or("");
    paper.picture_alt = read_text(at["picture_alt"]);
    paper.handing = at["handing"].one_of(handings) == 1 ? Paper::Handing::Show : Paper::Handing::HandIn;
    paper.originals = at["originals"].number_or(1);
    paper.copies = at["copies"].number_or(0);
    paper.when = read_rule(reading, at["when"], Reading::whole_file);
    paper.condition = read_text(at["condition"]);
    at.refuse_other_keys();
  }
}

void read_sections(Procedure& procedure, Cursor list) {
  std::vector<std::string> ids;
  for (Cursor& at : list.items()) {
    Section& section = procedure.sections.emplace_back();
    section.id = read_id(at["id"], ids);
    section.title = need_text(at, "title");
    at.refuse_other_keys();
  }
}

void read_afterwards(Reading& reading, Cursor list) {
  std::vector<std::string> ids;
  for (Cursor& at : list.items()) {
    NextStep& step = reading.procedure.afterwards.emplace_back();
    step.id = read_id(at["id"], ids);
    step.picture = at["picture"].text_or("");
    step.picture_alt = read_text(at["picture_alt"]);
    step.title = need_text(at, "title");
    step.text = need_text(at, "text");
    step.when = read_rule(reading, at["when"], Reading::whole_file);
    at.refuse_other_keys();
  }
}

// The composition and what it is made of, by the name in "as"; a rule needs no name.
void read_composition(Reading& reading, Computed& computed, Cursor at) {
  static constexpr std::array<std::string_view, 7> names{"rule",         "date_words",     "days_since",   "address",
                                                         "day_of_today", "month_of_today", "year_of_today"};
  static constexpr std::array compositions{
      Composition::ByRule,     Composition::DateInWords,  Composition::DaysSince,  Composition::Address,
      Composition::DayOfToday, Composition::MonthOfToday, Composition::YearOfToday};
  if (Cursor as = at["as"]; as.exists()) {
    computed.how = compositions[static_cast<std::size_t>(std::max(as.one_of(names), 0))];
  }
  const bool of_date = computed.how == Composition::DateInWords || computed.how == Composition::DaysSince;
  if (computed.how == Composition::ByRule) {
    computed.rule = read_rule(reading, at.need("rule"), Reading::whole_file);
  } else if (of_date || computed.how == Composition::Address) {
    Cursor of = at.need("of");
    for (Cursor& id : of.items()) {
      computed.of.push_back(id.text());
      if (computed.of.back().empty()) continue;  // an address may have no detail
      reading.names.push_back({id, of_date ? Reading::Names::DateValue : Reading::Names::Value, computed.of.back()});
    }
    const std::size_t wanted = of_date ? 1 : 3;
    if (computed.of.size() == wanted) return;
    of.fault("has " + std::to_string(computed.of.size()) + " names", "write " + std::to_string(wanted));
    computed.of.resize(wanted);
  }
}

void read_computed(Reading& reading, Cursor list) {
  // What a composite gives has a place of its own in the kinds; the simple kinds are enough here.
  static constexpr std::array<std::string_view, 6> kinds{"text",   "full_name", "date",
                                                         "number", "money",     "citizen_id"};
  static constexpr std::array field_kinds{FieldKind::ShortText, FieldKind::FullName, FieldKind::Date,
                                          FieldKind::Number,    FieldKind::Money,    FieldKind::CitizenId};
  for (Cursor& at : list.items()) {
    Computed computed;
    std::vector<std::string> none_taken;
    computed.id = read_id(at["id"], none_taken);
    computed.label = read_text(at["label"]);
    computed.place = at.pointer();
    read_composition(reading, computed, at);
    if (Cursor kind = at["kind"]; kind.exists()) {
      computed.kind = field_kinds[static_cast<std::size_t>(std::max(kind.one_of(kinds), 0))];
    }
    at.refuse_other_keys();
    reading.procedure.computed.push_back(std::move(computed));
    reading.computed_at.push_back(at);
  }
}

void read_about(Procedure& procedure, Cursor& root) {
  static constexpr std::array<std::string_view, 3> submissions{"paper", "portal", "both"};
  static constexpr std::array<std::string_view, 3> confidences{"high", "medium", "low"};
  std::vector<std::string> none_taken;
  procedure.id = read_id(root["id"], none_taken);
  procedure.national_code = root["national_code"].text_or("");
  procedure.title = need_text(root, "title");
  procedure.card = need_text(root, "card");
  procedure.what = need_text(root, "what");
  procedure.picture = root["picture"].text();
  procedure.picture_alt = need_text(root, "picture_alt");
  for (Cursor& keyword : root["keywords"].items()) procedure.keywords.push_back(keyword.text());
  procedure.who_may_apply = need_text(root, "who_may_apply");
  procedure.where = need_text(root, "where");
  procedure.fee = need_text(root, "fee");
  procedure.time_limit = need_text(root, "time_limit");
  procedure.phone_note = read_text(root["phone_note"]);
  procedure.submission = static_cast<Submission>(std::max(root["submission"].one_of(submissions), 0));
  procedure.checked_on = read_date(root.need("checked_on"));
  procedure.confidence = static_cast<Confidence>(std::max(root["confidence"].one_of(confidences), 0));
  procedure.confidence_note = read_text(root["confidence_note"]);
  procedure.form = root["form"].text_or("");
  for (Cursor& language : root.need("languages").items()) procedure.languages.push_back(language.text());
  const auto& languages = procedure.languages;
  if (root["languages"].exists() && std::find(languages.begin(), languages.end(), "vi") == languages.end()) {
    root["languages"].fault("Vietnamese is not among the languages", R"(add "vi")");
  }
}

}  // namespace

Result<Procedure> read_procedure(std::string_view json, std::string_view file) {
  Result<JsonSource> source = parse_json(json, file);
  if (!source) return source.faults();
  Faults faults;
  Cursor root(*source, faults);
  Reading reading;
  root["$schema"];
  read_about(reading.procedure, root);
  read_legal_basis(reading.procedure, root.need("legal_basis"));
  read_papers(reading, root["papers"]);
  read_sections(reading.procedure, root.need("sections"));
  reading.documents = read_documents(reading, root["identity_documents"]);
  std::vector<std::string> field_ids;
  for (Cursor& question : root.need("questions").items()) read_question(reading, question, field_ids);
  read_computed(reading, root["computed"]);
  read_afterwards(reading, root["afterwards"]);
  root.refuse_other_keys();
  judge_names_and_rules(reading, root);
  if (!faults.empty()) return faults;
  return std::move(reading.procedure);
}

}  // namespace camtay
