#include "author_sample.hpp"

#include <catch2/catch_test_macros.hpp>

#include "procedure/read.hpp"

namespace camtay {

Subject subject_of(const Json& json, const std::vector<std::string>& form_lines) {
  const std::string file = json.value("id", "") + ".json";
  Result<JsonSource> source = procedure_source(json.dump(1), file, sample_shared());
  REQUIRE(source);
  Subject subject{procedure_of(json), std::move(*source), {}};
  for (std::size_t i = 0; i < form_lines.size(); ++i) {
    const std::string id = "to-" + std::to_string(i + 1);
    const std::string text = R"({"id": ")" + id + R"(", "title": "TỜ KHAI", "source": {"instrument": "x",
      "checked_on": "2026-11-21", "confidence": "high"}, "lines": [)" +
                             form_lines[i] + "]}";
    Result<Form> form = read_form(text, id + ".json");
    for (const Fault& fault : form.faults()) UNSCOPED_INFO(to_string(fault));
    REQUIRE(form);
    subject.forms.push_back({std::move(*form), *parse_json(text, id + ".json")});
  }
  return subject;
}

}  // namespace camtay
