// The only place that turns a form's JSON into a Form.
#include <array>
#include <utility>

#include "base/json.hpp"
#include "form/form.hpp"
#include "form/read_lines.hpp"

namespace camtay {

namespace {

constexpr std::array<std::string_view, 3> confidences = {"high", "medium", "low"};
constexpr std::array<std::string_view, 2> standings = {"official", "preparation"};  // order of Standing

FormSource read_source(Cursor json) {
  FormSource source;
  source.instrument = json.need("instrument").text();
  Cursor checked_on = json.need("checked_on");
  const std::optional<Date> date = parse_iso(checked_on.text());
  if (date && precision(*date) == Precision::Day) {
    source.checked_on = *date;
  } else if (checked_on.exists()) {
    checked_on.fault("this is no day", "write it as 2026-11-21");
  }
  const int confidence = json.need("confidence").one_of(confidences);
  if (confidence >= 0) source.confidence = confidences[static_cast<std::size_t>(confidence)];
  source.certainty = read_certainty(json["certainty"], Certainty::Verbatim);
  source.note = json["note"].text_or("");
  json.refuse_other_keys();
  return source;
}

}  // namespace

Result<Form> read_form(std::string_view json, std::string_view file) {
  return read_whole(json, file, [](Cursor& root) {
    Form form;
    form.id = root.need("id").text();
    form.title = root.need("title").text();
    if (Cursor standing = root["standing"]; standing.exists()) {
      if (standing.one_of(standings) == 1) form.standing = Standing::Preparation;
    }
    form.source = read_source(root.need("source"));
    form.size = within(root["size"], 13, 8, 24) * 10;
    form.floor = within(root["smallest"], 10, 6, 24) * 10;
    form.line_percent = within(root["line_percent"], form.line_percent, 100, 200);
    form.landscape = root["landscape"].flag_or(false);
    Cursor margins = root["margins_mm"];
    form.margin_top_mm = within(margins["top"], form.margin_top_mm, 5, 60);
    form.margin_right_mm = within(margins["right"], form.margin_right_mm, 5, 60);
    form.margin_bottom_mm = within(margins["bottom"], form.margin_bottom_mm, 5, 60);
    form.margin_left_mm = within(margins["left"], form.margin_left_mm, 5, 60);
    margins.refuse_other_keys();
    form.lines = read_lines(root.need("lines"), {.certainty = form.source.certainty});
    return form;
  });
}

}  // namespace camtay
