#include <catch2/catch_test_macros.hpp>

#include "base/date.hpp"

using namespace camtay;

namespace {

constexpr Date today{2026, 3, 12};

std::string lenient(std::string_view text) {
  const std::optional<Date> date = parse_lenient(text, today);
  return date ? to_iso(*date) : "";
}

}  // namespace

TEST_CASE("a birth date is written in words as the register wants it") {
  struct Case {
    Date date;
    std::string words;
  };
  const Case cases[] = {
      {{2026, 3, 12}, "Ngày mười hai tháng ba năm hai nghìn không trăm hai mươi sáu"},
      {{1960, 1, 1}, "Ngày một tháng một năm một nghìn chín trăm sáu mươi"},
      {{1945, 4, 5}, "Ngày năm tháng tư năm một nghìn chín trăm bốn mươi lăm"},
      {{1955, 5, 15}, "Ngày mười lăm tháng năm năm một nghìn chín trăm năm mươi lăm"},
      {{1974, 8, 24}, "Ngày hai mươi bốn tháng tám năm một nghìn chín trăm bảy mươi bốn"},
      {{1985, 12, 25}, "Ngày hai mươi lăm tháng mười hai năm một nghìn chín trăm tám mươi lăm"},
      {{2000, 10, 10}, "Ngày mười tháng mười năm hai nghìn"},
      {{2005, 10, 31}, "Ngày ba mươi mốt tháng mười năm hai nghìn không trăm linh năm"},
      {{2021, 11, 21}, "Ngày hai mươi mốt tháng mười một năm hai nghìn không trăm hai mươi mốt"},
      {{1905, 6, 30}, "Ngày ba mươi tháng sáu năm một nghìn chín trăm linh năm"},
      {{1948, 3, 0}, "Tháng ba năm một nghìn chín trăm bốn mươi tám"},
      {{1950, 0, 0}, "Năm một nghìn chín trăm năm mươi"},
  };
  for (const Case& one : cases) CHECK(to_words(one.date) == one.words);
}

TEST_CASE("a date is printed and spoken as far as it is known") {
  CHECK(to_printed({2026, 3, 2}) == "02/03/2026");
  CHECK(to_printed({2026, 3}) == "03/2026");
  CHECK(to_printed({1950}) == "1950");
  CHECK(to_spoken({2026, 3, 12}) == "ngày 12 tháng 3 năm 2026");
  CHECK(to_spoken({2026, 3}) == "tháng 3 năm 2026");
  CHECK(to_spoken({1950}) == "năm 1950");
}

TEST_CASE("dates come back from where they are kept") {
  for (const Date date : {Date{2026, 3, 12}, Date{2026, 3}, Date{1950}, Date{2024, 2, 29}}) {
    CHECK(parse_iso(to_iso(date)) == date);
  }
  for (const char* wrong : {"", "2026-3-12", "2026-13", "2026-00", "2026-02-29", "2026-00-12", "2026-03-00", "1799",
                            "2201", "12/03/2026", "2026-03-12 ", "20260312"}) {
    INFO(wrong);
    CHECK_FALSE(parse_iso(wrong));
  }
}

TEST_CASE("she writes her birthday as she always has") {
  for (const char* written : {"5/3/1948", "05/03/1948", "5/3/48", "5-3-1948", "5.3.1948", " 5 3 1948 ", "05031948",
                              "050348", "5 tháng 3 năm 1948", "Ngày 5, tháng 3, năm 1948", "mùng 5 tháng 3 năm 48",
                              "1948-03-05", "5\u00A0/\u00A03 / 1948"}) {
    INFO(written);
    CHECK(lenient(written) == "1948-03-05");
  }
}

TEST_CASE("a year of two digits is the last one that has begun") {
  CHECK(lenient("1/1/26") == "2026-01-01");
  CHECK(lenient("1/1/27") == "1927-01-01");
  CHECK(lenient("1/1/00") == "2000-01-01");
}

TEST_CASE("what is no whole date is not guessed at") {
  for (const char* written :
       {"", "1948", "3/1948", "31/2/1948", "5/13/1948", "0/3/1948", "5/0/1948", "5/3/148", "5/3/19480", "005/3/1948",
        "5/3/1948/1", "sinh 5/3/1948", "5+3+1948", "khoảng 1948", "99999999999999999999"}) {
    INFO(written);
    CHECK(lenient(written) == "");
  }
}

TEST_CASE("days are counted over leap years and turns of the century") {
  CHECK(days_between({2024, 2, 28}, {2024, 3, 1}) == 2);
  CHECK(days_between({2026, 3, 12}, {2026, 5, 11}) == 60);
  CHECK(days_between({2026, 5, 11}, {2026, 3, 12}) == -60);
  CHECK(days_between({1900, 1, 1}, {2000, 1, 1}) == 36524);
}

TEST_CASE("a year alone is neither before nor after a day in it") {
  CHECK_FALSE(is_after({1950}, {1950, 3, 1}));
  CHECK_FALSE(is_after({1950, 3, 1}, {1950}));
  CHECK(is_after({1951}, {1950, 12, 31}));
  CHECK(is_after({1950, 4}, {1950, 3, 31}));
  CHECK(is_after({1950, 3, 2}, {1950, 3, 1}));
  CHECK_FALSE(is_after({1950, 3, 1}, {1950, 3, 1}));
}

TEST_CASE("only days that were in the calendar are real") {
  CHECK(is_real({2000, 2, 29}));
  CHECK_FALSE(is_real({1900, 2, 29}));
  CHECK_FALSE(is_real({1950, 0, 5}));
  CHECK_FALSE(is_real({1950, 13}));
  CHECK_FALSE(is_real({}));
  CHECK(precision({1950}) == Precision::Year);
  CHECK(precision({1950, 3}) == Precision::Month);
}
