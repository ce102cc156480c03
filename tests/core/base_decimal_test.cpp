#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>

#include "base/decimal.hpp"
#include "base/json.hpp"
#include "chance.hpp"

using namespace camtay;

namespace {

// std::bit_cast is newer than the library of Emscripten 3.1.6.
template <class To, class From>
To same_bits(const From& from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

// The library's own reading is the judge. The bits are compared, so that -0 is not 0.
bool as_the_library(const std::string& text) {
  const double read = decimal(text), judge = std::strtod(text.c_str(), nullptr);
  const bool same = same_bits<std::uint64_t>(read) == same_bits<std::uint64_t>(judge);
  if (!same) UNSCOPED_INFO(text << " gave " << read << ", not " << judge);
  return same;
}

std::string printed(double number, int digits) {
  char buffer[1200];
  std::snprintf(buffer, sizeof buffer, "%.*e", digits - 1, number);
  return buffer;
}

double by_chance(Chance& chance) {
  const auto high = static_cast<std::uint64_t>(chance.below(0x7FEF'FFFF)),
             low = static_cast<std::uint64_t>(chance.below(0x7FFF'FFFF));
  return same_bits<double>(high << 32 | low << 1);
}

// Exactly between this double and the next, to more digits than that has.
std::string middle_above(double number) {
  const auto next = static_cast<long double>(std::nextafter(number, std::numeric_limits<double>::infinity()));
  char buffer[1200];
  std::snprintf(buffer, sizeof buffer, "%.*Le", 789, (static_cast<long double>(number) + next) / 2);
  return buffer;
}

}  // namespace

TEST_CASE("a decimal number is the nearest double") {
  for (const char* text : {"0",
                           "-0",
                           "1",
                           "-1",
                           "+1",
                           "12.5",
                           ".5",
                           "5.",
                           "0.1",
                           "0.2",
                           "3.14159",
                           "1e3",
                           "1E+3",
                           "1e-3",
                           "0e999",
                           "8000",
                           "123456789012345",
                           "1234567890123456",
                           "12345678901234567890",
                           "9007199254740993",
                           "9007199254740993.0000001",
                           "1e22",
                           "1e23",
                           "8.5e22",
                           "1e-22",
                           "1e-23",
                           "0.000001",
                           "1e-7",
                           "1.7976931348623157e308",
                           "1.7976931348623158e308",
                           "1.7976931348623159e308",
                           "1e309",
                           "-1e309",
                           "1e99999999999",
                           "2.2250738585072014e-308",
                           "2.2250738585072011e-308",
                           "5e-324",
                           "2.4703282292062327e-324",
                           "2.4703282292062328e-324",
                           "3e-324",
                           "1e-324",
                           "1e-99999999999",
                           "0.000000000000000000000000000000000000000000000000000000000000001",
                           "12abc",
                           "1e",
                           "1e+",
                           "1.2.3"}) {
    CHECK(as_the_library(text));
  }
  CHECK(decimal("") == 0);
  CHECK(decimal("cháu") == 0);
}

TEST_CASE("a number that lies between two doubles is rounded to the even one") {
  Chance chance{11};
  for (int i = 0; i < 300; ++i) {
    const double number = by_chance(chance);
    REQUIRE(as_the_library(printed(number, 17)));
    REQUIRE(as_the_library(printed(number, 5)));
    REQUIRE(as_the_library(printed(number, 790)));
    std::string middle = middle_above(number);
    REQUIRE(as_the_library(middle));
    middle[middle.find('e') - 1] = '1';
    REQUIRE(as_the_library(middle));
  }
  // 2^53 + 1 and its like, with noughts and with something far behind.
  for (const char* even : {"9007199254740993", "9007199254740995", "18014398509481990"}) {
    const std::string far = std::string(even) + "." + std::string(900, '0');
    CHECK(as_the_library(far));
    CHECK(as_the_library(far + "1"));
    CHECK(as_the_library(std::string(even) + "e0"));
  }
}

TEST_CASE("digits by chance are read as the library reads them") {
  Chance chance{12};
  for (int i = 0; i < 3000; ++i) {
    std::string text = chance.below(2) == 0 ? "-" : "";
    for (int digits = chance.below(40); digits >= 0; --digits) text += static_cast<char>('0' + chance.below(10));
    if (chance.below(2) == 0) text += '.';
    for (int digits = chance.below(40); digits > 0 && text.find('.') != std::string::npos; --digits)
      text += static_cast<char>('0' + chance.below(10));
    if (chance.below(2) == 0) text += "e" + std::to_string(chance.below(700) - 350);
    REQUIRE(as_the_library(text));
  }
}

TEST_CASE("hexadecimal digits are the nearest double") {
  for (const char* digits :
       {"0", "1f", "FF", "1fffffffffffff", "20000000000001", "20000000000003", "fffffffffffff400", "fffffffffffffbff",
        "fffffffffffffc00", "80000000000004000", "80000000000004001", "123456789abcdef0123456789abcdef"}) {
    CHECK(hexadecimal(digits) == std::strtod((std::string("0x") + digits).c_str(), nullptr));
  }
}

TEST_CASE("JSON is written as the library writes it") {
  const Json all = {
      {"tên", "Nguyễn \"Ẩn\" \\ \b\f\n\r\t / \x01\x1f\x7f 👵"},
      {"numbers", {0, -1, 42u, 1.5, -0.25, 1e21, 1e-7, 0.1, 5e-324, 1.7976931348623157e308, -0.0, 100.0}},
      {"edges", {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::uint64_t>::max()}},
      {"none", {nullptr, true, false, Json::array(), Json::object(), ""}}};
  CHECK(json_text(all) == all.dump());
  CHECK(json_text(Json(std::numeric_limits<double>::quiet_NaN())) == "null");
  CHECK(json_text(Json(-std::numeric_limits<double>::infinity())) == "null");
  CHECK(json_text(Json("a\xFF")) == "\"a\uFFFD\"");
  Chance chance{13};
  for (int i = 0; i < 2000; ++i) {
    const double number = by_chance(chance);
    REQUIRE(json_text(Json(number)) == Json(number).dump());
    REQUIRE(decimal(json_text(Json(number))) == number);
  }
}
