#include <catch2/catch_test_macros.hpp>

#include "base/json.hpp"
#include "base/text.hpp"

using namespace camtay;

namespace {

std::string first_fault(std::string_view text) {
  const Result<JsonSource> source = parse_json(text, "f.json");
  return source ? "" : to_string(source.faults()[0]);
}

JsonSource parsed(std::string_view text) {
  Result<JsonSource> source = parse_json(text, "f.json");
  REQUIRE(source);
  return std::move(*source);
}

std::string place(std::string_view text, std::string_view pointer) {
  const LineColumn found = locate(text, pointer);
  return std::to_string(found.line) + ":" + std::to_string(found.column);
}

std::vector<std::string> texts(const Faults& faults) {
  std::vector<std::string> found;
  for (const Fault& fault : faults) found.push_back(to_string(fault));
  return found;
}

}  // namespace

TEST_CASE("a definition is read as it is written, in composed letters") {
  const JsonSource source = parsed(
      " {\"a\": [1, -2, 3.5, 1e3, true, null], \"te\\u0302n\": \"Nguye\u0302\u0303n \\\"A\\\" \\ud83d\\udc75\\n\"} ");
  CHECK(source.value["a"] == Json({1, -2, 3.5, 1000, true, nullptr}));
  CHECK(source.value["a"][0].is_number_integer());
  CHECK(source.value["tên"] == "Nguyễn \"A\" 👵\n");
  CHECK(parsed("\xEF\xBB\xBF{}").value.is_object());
  CHECK(parsed("18446744073709551615").value == 18446744073709551615U);
  CHECK(parsed("-9223372036854775808").value == INT64_MIN);
  CHECK(parsed("1e-400").value == 0.0);
}

TEST_CASE("a slip in a file is named with its line, its column and what to do") {
  CHECK(first_fault("{\"a\": 1,\n \"b\": 2,\n}") ==
        "f.json:2:8 #: a comma stands behind the last element, remove it");
  CHECK(first_fault("{\"a\": \"Đào\" \"b\": 2}") ==
        "f.json:1:13 #: a comma or a closing bracket is missing before this, add it");
  CHECK(first_fault("{\"a\": [0912345678]}") ==
        "f.json:1:8 #/a/0: a number cannot begin with 0, put it between quotation marks");
  CHECK(first_fault("{\"a\": \"x\ny\"}") ==
        "f.json:1:9 #/a: a line break or control character stands inside a text, write \\n");
  CHECK(first_fault("{\"a\": “x”}") == "f.json:1:7 #/a: this is not a straight double quotation mark, write \"");
  CHECK(first_fault("{\n// ghi chú\n}") == "f.json:2:1 #: JSON has no comments, use a \"$comment\" member");
  CHECK(first_fault("{\"a\": [1, {\"b\": ") ==
        "f.json:1:17 #/a/1/b: the file ends too early, close every bracket and quotation mark");
  CHECK(first_fault("{} {}") ==
        "f.json:1:4 #: the file should end here, remove what follows, or look for a bracket too many");
}

TEST_CASE("malformed JSON is refused") {
  for (const char* wrong : {"",
                            " ",
                            "nul",
                            "tru",
                            "True",
                            "{a: 1}",
                            "{'a': 1}",
                            "[1 2]",
                            "[1,]",
                            "[,1]",
                            "{\"a\"}",
                            "{\"a\" 1}",
                            "{\"a\": }",
                            "[",
                            "]",
                            "\"a",
                            "\"\\x\"",
                            "\"\\u12g4\"",
                            "\"\\ud800\"",
                            "\"\\ud800\\u0041\"",
                            "\"\\udc00\"",
                            "\"\\",
                            "\"\\u",
                            "1.",
                            ".5",
                            "-",
                            "+1",
                            "01",
                            "-01",
                            "1e",
                            "1e+",
                            "0x10",
                            "NaN",
                            "Infinity",
                            "1e999",
                            "\"\t\"",
                            "[1]]",
                            "{\"a\":1}}"}) {
    INFO(wrong);
    CHECK_FALSE(parse_json(wrong, "f.json"));
    CHECK(parse_json_or_discarded(wrong).is_discarded());
  }
}

TEST_CASE("a key that stands twice is found at its second place, every time") {
  const Result<JsonSource> source =
      parse_json("{\"a\": 1, \"b\": {\"é\": 1, \"e\\u0301\": 2},\n \"a\": 3}", "f.json");
  REQUIRE_FALSE(source);
  CHECK(texts(source.faults()) ==
        std::vector<std::string>{"f.json:1:24 #/b/é: the key \"é\" stands twice in this object, remove one of them",
                                 "f.json:2:2 #/a: the key \"a\" stands twice in this object, remove one of them"});
}

TEST_CASE("files that would exhaust the device are refused") {
  const auto nested = [](int depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(parse_json(nested(64), "f.json"));
  CHECK_FALSE(parse_json(nested(65), "f.json"));
  CHECK_FALSE(parse_json(nested(100'000), "f.json"));
  CHECK_FALSE(parse_json("\"" + std::string(4 << 20, 'a') + "\"", "f.json"));
  CHECK(parse_json("\"" + std::string((4 << 20) - 2, 'a') + "\"", "f.json"));
}

TEST_CASE("a file that is not UTF-8 is refused at the place of the wrong byte") {
  CHECK(first_fault("{\n\"\xFF\": 1}") == "f.json:2:2 #: this is not UTF-8 text, save the file as UTF-8");
}

TEST_CASE("a place in a file is found by its pointer") {
  const std::string text = "{\n  \"tên\": \"Đào\", \"b\": [10, {\"c/d\": true, \"~\": []}],\r\n  \"x\": {}\n}";
  CHECK(place(text, "#") == "1:1");
  CHECK(place(text, "#/tên") == "2:10");
  CHECK(place(text, "#/b") == "2:22");
  CHECK(place(text, "#/b/0") == "2:23");
  CHECK(place(text, "#/b/1/c~1d") == "2:35");
  CHECK(place(text, "#/b/1/~0") == "2:46");
  CHECK(place(text, "#/x") == "3:8");
}

TEST_CASE("what is not there is placed at what would hold it") {
  const std::string text = "{\"a\": {\"b\": [1]}}";
  CHECK(place(text, "#/a/title") == "1:7");
  CHECK(place(text, "#/a/b/1") == "1:13");
  CHECK(place(text, "#/a/b/x") == "1:13");
  CHECK(place(text, "#/a/b/0/y") == "1:14");
  CHECK(place("", "#/a") == "1:1");
}

TEST_CASE("one reading of a file reports every mistake of it") {
  const JsonSource source = parsed(
      "{\"$comment\": \"x\", \"id\": 7,\n \"kind\": \"ngay\",\n \"most\": 2.5, \"open\": \"yes\",\n \"list\": {}, "
      "\"extra\": 1,\n"
      " \"inner\": {\"$comment\": \"\", \"titel\": \"\"}}");
  Faults faults;
  Cursor root(source, faults);
  CHECK(root["id"].text() == "");
  constexpr std::string_view kinds[] = {"text", "date"};
  CHECK(root["kind"].one_of(kinds) == -1);
  CHECK(root["most"].number_or(6) == 6);
  CHECK(root["open"].flag_or(true));
  CHECK(root["list"].items().empty());
  Cursor inner = root.need("inner");
  CHECK(inner.need("title").text() == "");
  inner.refuse_other_keys();
  CHECK(root["remark"].text_or("none") == "none");
  root.refuse_other_keys();
  CHECK(texts(faults) ==
        std::vector<std::string>{
            "f.json:1:25 #/id: a text is expected here, put it between quotation marks",
            "f.json:2:10 #/kind: unknown \"kind\" \"ngay\", use one of text, date",
            "f.json:3:10 #/most: a whole number is expected here, write it in digits, without quotation marks",
            "f.json:3:23 #/open: true or false is expected here, write true or false, without quotation marks",
            "f.json:4:10 #/list: a list is expected here, write [ ]",
            "f.json:5:11 #/inner/title: \"title\" is missing, add it",
            "f.json:5:37 #/inner/titel: unknown key \"titel\", remove it, or use one of title",
            "f.json:4:23 #/extra: unknown key \"extra\", remove it, or use one of id, inner, kind, list, most, open, "
            "remark",
        });
}

TEST_CASE("a correct file is read without a fault") {
  const JsonSource source = parsed(
      "{\"id\": \"khai-sinh\", \"n\": 3, \"yes\": true, \"kind\": \"date\", \"of\": [1, 2], "
      "\"title\": {\"vi\": \"Khai sinh\", \"$comment\": \"x\", \"en\": \"Birth\"}}");
  Faults faults;
  Cursor root(source, faults);
  CHECK(root["id"].text() == "khai-sinh");
  CHECK(root["n"].number() == 3);
  CHECK(root["yes"].flag_or(false));
  constexpr std::string_view kinds[] = {"text", "date"};
  CHECK(root.need("kind").one_of(kinds) == 1);
  const std::vector<Cursor> of = root["of"].items();
  REQUIRE(of.size() == 2);
  CHECK(of[1].pointer() == "#/of/1");
  CHECK(of[1].key() == "1");
  Cursor title = root["title"];
  const std::vector<Cursor> members = title.members();
  REQUIRE(members.size() == 2);
  CHECK(members[0].key() == "en");
  CHECK(members[1].raw() == "Khai sinh");
  title.refuse_other_keys();
  root.refuse_other_keys();
  CHECK(root["none"]["deeper"].items().empty());
  CHECK(root["none"].raw().is_null());
  CHECK_FALSE(root["none"].need("x").exists());
  CHECK(faults.empty());
}

TEST_CASE("a member of what is no object is one fault, not many") {
  const JsonSource source = parsed("{\"form\": \"to-khai\"}");
  Faults faults;
  Cursor form = Cursor(source, faults)["form"];
  form["id"];
  form.need("lines");
  CHECK(form.members().empty());
  CHECK(texts(faults) == std::vector<std::string>{"f.json:1:10 #/form: an object is expected here, write { }"});
}
