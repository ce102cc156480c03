#include "procedure/read.hpp"

#include <algorithm>
#include <array>

#include "procedure/blocks.hpp"
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
  static constexpr std::array<std::string_view, 3> photographs{"one_side", "both_sides", "every_page"};
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
    if (Cursor photograph = at["photograph"]; photograph.exists()) {
      paper.photograph = static_cast<Paper::Photograph>(photograph.one_of(photographs) + 1);
    }
    paper.photograph_note = read_text(at["photograph_note"]);
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
  enum Of { Nothing, OfDate, OfTime, OfAddress };
  struct Known {
    std::string_view name;
    Composition how;
    Of of;
  };
  using enum Composition;
  static constexpr Known known[] = {
      {"rule", ByRule, Nothing},
      {"date_words", DateInWords, OfDate},
      {"days_since", DaysSince, OfDate},
      {"years_since", YearsSince, OfDate},
      {"address", Address, OfAddress},
      {"day_of_today", DayOfToday, Nothing},
      {"month_of_today", MonthOfToday, Nothing},
      {"year_of_today", YearOfToday, Nothing},
      {"day_of", DayOf, OfDate},
      {"month_of", MonthOf, OfDate},
      {"year_of", YearOf, OfDate},
      {"hour_of", HourOf, OfTime},
      {"minute_of", MinuteOf, OfTime},
  };
  Of made_of = Nothing;
  if (Cursor as = at["as"]; as.exists()) {
    std::array<std::string_view, std::size(known)> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = known[i].name;
    const Known& chosen = known[static_cast<std::size_t>(std::max(as.one_of(names), 0))];
    computed.how = chosen.how;
    made_of = chosen.of;
  }
  if (computed.how == ByRule) computed.rule = read_rule(reading, at.need("rule"), Reading::whole_file);
  if (made_of == Nothing) return;
  using Names = Reading::Names;
  Cursor of = at.need("of");
  for (Cursor& id : of.items()) {
    computed.of.push_back(id.text());
    if (computed.of.back().empty()) continue;  // an address may have no detail
    reading.names.push_back({id, made_of == OfDate ? Names::DateValue : Names::Value, computed.of.back()});
  }
  const std::size_t wanted = made_of == OfAddress ? 3 : 1;
  if (computed.of.size() == wanted) return;
  of.fault("has " + std::to_string(computed.of.size()) + " names", "write " + std::to_string(wanted));
  computed.of.resize(wanted);
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

Confidence read_confidence(Cursor at) {
  static constexpr std::array<std::string_view, 3> confidences{"high", "medium", "low"};
  return static_cast<Confidence>(std::max(at.one_of(confidences), 0));
}

// One form, or a list of which the first whose rule holds is filled.
void read_forms(Reading& reading, Cursor at) {
  std::vector<FormChoice>& forms = reading.procedure.forms;
  if (!at.raw().is_array()) {
    if (at.exists()) forms.push_back({at.text(), nullptr});
    return;
  }
  for (Cursor& choice : at.items()) {
    forms.push_back({choice["form"].text(), read_rule(reading, choice["when"], Reading::whole_file)});
    choice.refuse_other_keys();
  }
}

void read_portal(Reading& reading, Cursor at) {
  if (!at.exists()) return;
  Portal& portal = reading.procedure.portal.emplace();
  portal.site = need_text(at, "site");
  portal.checked_on = read_date(at.need("checked_on"));
  portal.confidence = read_confidence(at["confidence"]);
  for (Cursor& step : at["steps"].items()) portal.steps.push_back(read_text(step));
  for (Cursor& entry : at["order"].items()) {
    portal.order.push_back({entry["label"].text(), ""});
    // Null: the portal asks for what no answer holds.
    if (Cursor value = entry["value"]; value.exists() && !value.raw().is_null()) {
      portal.order.back().value = value.text();
      reading.names.push_back({value, Reading::Names::Value, portal.order.back().value});
    }
    entry.refuse_other_keys();
  }
  at.refuse_other_keys();
  if (reading.procedure.submission == Submission::Paper) {
    at.fault("nothing is handed in on a portal", "correct \"submission\" or remove this");
  }
}

void read_groups(Reading& reading, Cursor list) {
  const std::vector<Group>& groups = reading.shared.groups;
  for (Cursor& at : list.items()) {
    const std::string id = at.text();
    const auto is_it = [&](const Group& group) { return group.id == id; };
    if (!groups.empty() && std::none_of(groups.begin(), groups.end(), is_it)) {
      at.fault("no group is called \"" + id + "\"", "use one of assets/groups.json, or add it there");
    }
    reading.procedure.groups.push_back(id);
  }
}

void read_about(Procedure& procedure, Cursor& root) {
  static constexpr std::array<std::string_view, 3> submissions{"paper", "portal", "both"};
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
  procedure.confidence = read_confidence(root["confidence"]);
  procedure.confidence_note = read_text(root["confidence_note"]);
  for (Cursor& language : root.need("languages").items()) procedure.languages.push_back(language.text());
  const auto& languages = procedure.languages;
  if (root["languages"].exists() && std::find(languages.begin(), languages.end(), "vi") == languages.end()) {
    root["languages"].fault("Vietnamese is not among the languages", R"(add "vi")");
  }
}

}  // namespace

Result<JsonSource> procedure_source(std::string_view json, std::string_view file, const Shared& shared) {
  Result<JsonSource> source = parse_json(json, file);
  if (!source) return source;
  return expanded(std::move(*source), shared.blocks);
}

Result<Procedure> read_procedure(const JsonSource& source, const Shared& shared) {
  return read_whole(source, [&](Cursor& root) {
    Reading reading{.shared = shared};
    read_about(reading.procedure, root);
    root["people"].members();  // words for blocks, used up by then
    root["settings"].items();  // only in the site's definitions: read_site_definition
    read_legal_basis(reading.procedure, root.need("legal_basis"));
    read_papers(reading, root["papers"]);
    read_sections(reading.procedure, root.need("sections"));
    reading.documents = read_documents(reading, root["identity_documents"]);
    std::vector<std::string> field_ids;
    for (Cursor& question : root.need("questions").items()) read_question(reading, question, field_ids);
    read_computed(reading, root["computed"]);
    read_afterwards(reading, root["afterwards"]);
    read_forms(reading, root["form"]);
    read_portal(reading, root["portal"]);
    read_groups(reading, root["groups"]);
    reading.procedure.rank = root["rank"].number_or(reading.procedure.rank);
    for (Cursor& commune : root["communes"].items()) reading.procedure.communes.push_back(commune.text());
    judge_names_and_rules(reading, root);
    return std::move(reading.procedure);
  });
}

Result<Procedure> read_procedure(std::string_view json, std::string_view file, const Shared& shared) {
  const Result<JsonSource> source = procedure_source(json, file, shared);
  if (!source) return source.faults();
  return read_procedure(*source, shared);
}

// What only editors and authors read stays at home.
static void leave_comments(Json& value) {
  if (value.is_object()) {
    for (const char* key : {"$schema", "$comment"}) value.erase(key);
  }
  if (value.is_structured()) {
    for (Json& inner : value) leave_comments(inner);
  }
}

Result<std::string> site_definition(std::string_view json, std::string_view file, const Shared& shared) {
  Result<JsonSource> source = procedure_source(json, file, shared);
  if (!source) return source.faults();
  const Result<Procedure> procedure = read_procedure(*source, shared);
  if (!procedure) return procedure.faults();
  Json value = std::move(source->value);
  value.erase("people");
  leave_comments(value);
  if (!procedure->settings.empty()) value["settings"] = to_json(procedure->settings);
  return json_text(value);
}

Result<Procedure> read_site_definition(std::string_view json, std::string_view file) {
  const Result<JsonSource> source = parse_json(json, file);
  if (!source) return source.faults();
  Faults faults;
  Shared shared;
  if (source->value.is_object()) shared.settings = read_settings(Cursor(*source, faults)["settings"]);
  if (!faults.empty()) return faults;
  return read_procedure(*source, shared);
}

}  // namespace camtay
