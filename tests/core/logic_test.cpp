#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

#include "chance.hpp"
#include "procedure/logic.hpp"

using namespace camtay;

namespace {

Json json(std::string_view text) {
  Json value = parse_json_or_discarded(text);
  INFO(text);
  REQUIRE_FALSE(value.is_discarded());
  return value;
}

// The result as it would be written into a file, so that 1 and 1.0 are told apart.
std::string result(std::string_view rule, std::string_view data = "{}") {
  return evaluate(json(rule), json(data)).value.dump();
}

Json public_cases() {
  std::ifstream file(CAMTAY_TESTS_DIR "/data/jsonlogic-tests.json");
  return json(std::string(std::istreambuf_iterator<char>(file), {}));
}

}  // namespace

TEST_CASE("every case of the public JsonLogic suite gives its result") {
  const Json cases = public_cases();
  REQUIRE(cases.size() == 275);
  for (const Json& one : cases) {
    INFO(one.dump());
    const Evaluation evaluation = evaluate(one[0], one[1]);
    CHECK(evaluation.value.dump() == one[2].dump());
    CHECK_FALSE(evaluation.exhausted);
    CHECK(is_true(one[0], one[1]) == is_truthy(evaluation.value));
  }
}

TEST_CASE("a condition of a procedure is asked of the answers") {
  const char* rule =
      R"({"and": [{"==": [{"var": "father_known"}, "yes"]}, {"!": [{"missing": ["father_full_name"]}]}]})";
  CHECK(result(rule, R"({"father_known": "yes", "father_full_name": "Đặng Ngọc Ẩn"})") == "true");
  CHECK(result(rule, R"({"father_known": "yes", "father_full_name": ""})") == "false");
  CHECK(result(rule, "{}") == "false");
  CHECK(result(R"({"<": [{"var": "child_birth_date"}, {"var": "today"}]})",
               R"({"child_birth_date": "2026-03-09", "today": "2026-03-12"})") == "true");
}

TEST_CASE("numbers are those of JavaScript") {
  CHECK(result(R"({"+": ["12 tháng", 1]})") == "13");
  CHECK(result(R"({"+": [true]})") == "null");
  CHECK(result(R"({"+": []})") == "0");
  CHECK(result(R"({"+": [0.1, 0.2]})") == "0.30000000000000004");
  CHECK(result(R"({"-": ["0x1f", " 1 "]})") == "30");
  CHECK(result(R"({"-": ["", null]})") == "0");
  CHECK(result(R"({"*": ["7"]})") == "\"7\"");
  CHECK(result(R"({"*": []})") == "null");
  CHECK(result(R"({"/": [1, 0]})") == "null");
  CHECK(result(R"({"/": [1, 4]})") == "0.25");
  CHECK(result(R"({"%": [7.5, 2]})") == "1.5");
  CHECK(result(R"({"%": [-7, 2]})") == "-1");
  CHECK(result(R"({"%": [1, 0]})") == "null");
  CHECK(result(R"({"max": []})") == "null");
  CHECK(result(R"({"max": [1, "a"]})") == "null");
  CHECK(result(R"({"min": ["3", true, [2]]})") == "1");
  CHECK(result(R"({"-": [0]})") == "0");
  CHECK(result(R"([{"/": [0, 0]}])") == "[null]");
}

TEST_CASE("what is not a number stays so until the end") {
  CHECK(result(R"({">=": [{"-": ["x", 1]}, 0]})") == "false");
  CHECK(result(R"({"==": [{"-": ["x", 1]}, {"-": ["x", 1]}]})") == "false");
  CHECK(result(R"({"!": [{"-": ["x", 1]}]})") == "true");
  CHECK(result(R"({"cat": [{"-": ["x", 1]}]})") == "\"NaN\"");
}

TEST_CASE("equality is loose or strict as in JavaScript") {
  CHECK(result(R"({"==": ["", 0]})") == "true");
  CHECK(result(R"({"==": [null, 0]})") == "false");
  CHECK(result(R"({"==": [null]})") == "true");
  CHECK(result(R"({"===": [null]})") == "false");
  CHECK(result(R"({"==": [true, "1"]})") == "true");
  CHECK(result(R"({"==": [[1, [2]], "1,2"]})") == "true");
  CHECK(result(R"({"==": [[1], [1]]})") == "false");
  CHECK(result(R"({"==": ["1.0", 1]})") == "true");
  CHECK(result(R"({"===": [1, 1.0]})") == "true");
  CHECK(result(R"({"==": ["a", "a "]})") == "false");
}

TEST_CASE("order is that of texts between texts, of numbers otherwise") {
  CHECK(result(R"({"<": ["10", "9"]})") == "true");
  CHECK(result(R"({"<": ["10", 9]})") == "false");
  CHECK(result(R"({"<": ["a", 9]})") == "false");
  CHECK(result(R"({">=": ["a", 9]})") == "false");
  CHECK(result(R"({"<": [-1]})") == "false");
  CHECK(result(R"({">": [[2], 1]})") == "true");
  CHECK(result(R"({"<=": [null, 0]})") == "true");
}

TEST_CASE("numbers become texts as JavaScript writes them") {
  CHECK(
      result(
          R"({"cat": [1.0, " ", 1.5, " ", -0.000001, " ", 1e-7, " ", 123456789012345680000, " ", 1e21, " ", 1.25e30]})") ==
      "\"1 1.5 -0.000001 1e-7 123456789012345680000 1e+21 1.25e+30\"");
  CHECK(result(R"({"cat": [null, true, [1, null, [2]], {}, {"a": 1, "b": 2}]})") ==
        "\"true1,,2[object Object][object Object]\"");
}

TEST_CASE("parts of a Vietnamese text are counted in letters") {
  CHECK(result(R"({"substr": ["Đặng Ngọc Ẩn", -2]})") == "\"Ẩn\"");
  CHECK(result(R"({"substr": ["Đặng", 0, -1]})") == "\"Đặn\"");
  CHECK(result(R"({"substr": ["Đặng", 9]})") == "\"\"");
  CHECK(result(R"({"substr": ["Đặng", -9, 2]})") == "\"Đặ\"");
  CHECK(result(R"({"substr": [2026, 2]})") == "\"26\"");
  CHECK(result(R"({"in": ["Ngọc", "Đặng Ngọc Ẩn"]})") == "true");
  CHECK(result(R"({"in": ["", ""]})") == "false");
  CHECK(result(R"({"in": [1, ["1"]]})") == "false");
}

TEST_CASE("a variable that is there but empty is not replaced by its default") {
  CHECK(result(R"({"var": ["a", 5]})", R"({"a": null})") == "null");
  CHECK(result(R"({"var": ["a.b", 5]})", R"({"a": 1})") == "5");
  CHECK(result(R"({"var": "list.1"})", R"({"list": [1, 2]})") == "2");
  CHECK(result(R"({"var": "list.01"})", R"({"list": [1, 2]})") == "null");
  CHECK(result(R"({"var": "list.2"})", R"({"list": [1, 2]})") == "null");
  CHECK(result(R"({"var": 1.5})", R"([0, [0, 1, 2, 3, 4, "x"]])") == "\"x\"");
}

TEST_CASE("the elements of a list see nothing but themselves") {
  CHECK(result(R"({"filter": [{"var": "list"}, {"==": [{"var": "x"}, 1]}]})",
               R"({"x": 1, "list": [{"x": 2}, {"x": 1}]})") == R"([{"x":1}])");
  CHECK(result(R"({"some": [{"var": "none"}, true]})") == "false");
  CHECK(result(R"({"none": [{"var": "none"}, true]})") == "true");
  CHECK(result(R"({"all": [{"var": "none"}, true]})") == "false");
  CHECK(result(R"({"reduce": [[1, 2], {"cat": [{"var": "accumulator"}, {"var": "current"}]}]})") == "\"12\"");
}

TEST_CASE("log gives back what it was told") { CHECK(result(R"({"log": [[1, "a"]]})") == R"([1,"a"])"); }

TEST_CASE("what is no rule stands for itself") {
  CHECK(result(R"({})") == "{}");
  CHECK(result(R"({"a": 1, "b": {"+": [1, 1]}})") == R"({"a":1,"b":{"+":[1,1]}})");
  CHECK(result(R"([{"+": [1, 1]}, "x"])") == R"([2,"x"])");
  CHECK(result(R"({"unknown": [1]})") == "null");
}

TEST_CASE("a rule that would never end, or fill the memory, is given up") {
  Json deep = true;
  for (int i = 0; i < 63; ++i) deep = Json{{"!", Json::array({deep})}};
  CHECK_FALSE(evaluate(deep, {}).exhausted);
  deep = Json{{"!", Json::array({deep})}};
  CHECK(evaluate(deep, {}).exhausted);
  CHECK(evaluate(deep, {}).value.is_null());

  const Json many = Json(std::vector<int>(400, 1));
  const Json data{{"list", many}};
  CHECK(evaluate(json(R"({"map": [{"var": "list"}, {"reduce": [[1], 1, 1]}]})"), data).value.size() == 400);
  const auto exhausts = [&](std::string_view rule) { return evaluate(json(rule), data).exhausted; };
  CHECK(exhausts(
      R"({"map": [{"var": "list"}, {"map": [{"merge": [1,2,3,4,5,6,7,8,9,10]}, {"cat": [1,2,3,4,5,6,7,8,9]}]}]})"));
  CHECK(
      exhausts(R"({"reduce": [{"var": "list"}, {"cat": [{"var": "accumulator"}, {"var": "accumulator"}]}, "xx"]})"));
  CHECK(
      exhausts(R"({"reduce": [{"var": "list"}, {"merge": [{"var": "accumulator"}, {"var": "accumulator"}]}, [1]]})"));
  CHECK(exhausts(R"({"reduce": [{"var": "list"}, [{"var": "accumulator"}], 1]})"));
  CHECK(exhausts(R"({"reduce": [{"var": "list"}, [{"var": "accumulator"}, {"var": "accumulator"}], 1]})"));
}

TEST_CASE("an author is told which fields a rule looks at, and where") {
  const RuleUse use = inspect(json(R"({"and": [
    {"==": [{"var": "child_sex"}, "male"]},
    {"var": ["father_known", "no"]},
    {"missing": ["a", "b"]},
    {"missing_some": [1, ["c", "d/e"]]},
    {"map": [{"var": "list"}, {"var": "inside"}]},
    {"reduce": [{"var": "other"}, {"+": [{"var": "current"}, {"var": "accumulator"}]}, {"var": "start"}]},
    {"var": {"cat": ["x", {"var": "y"}]}}
  ]})"));
  using Parts = std::vector<RuleUse::Part>;
  CHECK(use.variables == Parts{{"child_sex", "/and/0/==/0/var"},
                               {"father_known", "/and/1/var/0"},
                               {"a", "/and/2/missing/0"},
                               {"b", "/and/2/missing/1"},
                               {"c", "/and/3/missing_some/1/0"},
                               {"d/e", "/and/3/missing_some/1/1"},
                               {"list", "/and/4/map/0/var"},
                               {"other", "/and/5/reduce/0/var"},
                               {"start", "/and/5/reduce/2/var"},
                               {"y", "/and/6/var/cat/1/var"}});
  CHECK(use.computed_variables == std::vector<std::string>{"/and/6/var"});
  CHECK(use.unknown_operators.empty());
  CHECK(use.plain_objects.empty());
  CHECK_FALSE(use.too_deep);
}

TEST_CASE("an author is told of operators that do not exist and objects that are no rule") {
  const RuleUse use =
      inspect(json(R"({"or": [{"equals": [{"var": "a"}, 1]}, {"map": [[], {"a/b": []}]}, {"==": 1, "or": 2}, {}]})"));
  using Parts = std::vector<RuleUse::Part>;
  CHECK(use.unknown_operators == Parts{{"equals", "/or/0"}, {"a/b", "/or/1/map/1"}});
  CHECK(use.variables == Parts{{"a", "/or/0/equals/0/var"}});
  CHECK(use.plain_objects == std::vector<std::string>{"/or/2", "/or/3"});
  CHECK(inspect(json(R"({"missing": [["a"]]})")).variables == Parts{{"a", "/missing/0/0"}});
  CHECK(inspect(json(R"({"missing": "a"})")).variables == Parts{{"a", "/missing"}});

  Json deep = true;
  for (int i = 0; i < 200; ++i) deep = Json{{"!", Json::array({deep})}};
  CHECK(inspect(deep).too_deep);
}

TEST_CASE("whatever is written as a rule, evaluating and inspecting it ends") {
  const Json cases = public_cases();
  Chance chance;
  const auto any = [&]() -> const Json& { return cases[static_cast<std::size_t>(chance.below(275))][0]; };
  const auto grow = [&](auto&& self, int depth) -> Json {
    if (depth == 0 || chance.below(5) == 0) return any();
    Json grown = any();
    if (!grown.is_object() || grown.empty()) return Json::array({grown, self(self, depth - 1)});
    Json& operands = *grown.begin();
    if (!operands.is_array() || operands.empty()) return grown;
    const auto size = static_cast<int>(operands.size());
    operands[static_cast<std::size_t>(chance.below(size))] = self(self, depth - 1);
    if (chance.below(4) == 0) operands.push_back(self(self, depth - 1));
    return grown;
  };
  for (int i = 0; i < 4000; ++i) {
    const Json rule = grow(grow, 8);
    const Json& data = cases[static_cast<std::size_t>(chance.below(275))][1];
    const Evaluation once = evaluate(rule, data);
    const Evaluation again = evaluate(rule, data);
    CHECK(once.value.dump() == again.value.dump());
    CHECK_FALSE(once.value.is_discarded());
    CHECK(inspect(rule).unknown_operators.empty());
  }
}
