#include <catch2/catch_test_macros.hpp>

#include "base/text.hpp"
#include "base/vietnamese.hpp"

using namespace camtay;

TEST_CASE("numbers are said as they are taught at school") {
  struct Case {
    long long number;
    std::string words;
  };
  const Case cases[] = {
      {0, "không"},
      {4, "bốn"},
      {10, "mười"},
      {11, "mười một"},
      {15, "mười lăm"},
      {20, "hai mươi"},
      {21, "hai mươi mốt"},
      {24, "hai mươi bốn"},
      {55, "năm mươi lăm"},
      {100, "một trăm"},
      {101, "một trăm linh một"},
      {105, "một trăm linh năm"},
      {110, "một trăm mười"},
      {115, "một trăm mười lăm"},
      {121, "một trăm hai mươi mốt"},
      {1000, "một nghìn"},
      {1905, "một nghìn chín trăm linh năm"},
      {2005, "hai nghìn không trăm linh năm"},
      {2026, "hai nghìn không trăm hai mươi sáu"},
      {8000, "tám nghìn"},
      {1'005'000, "một triệu không trăm linh năm nghìn"},
      {1'000'001, "một triệu không trăm linh một"},
      {500'000'000, "năm trăm triệu"},
      {999'999'999'999,
       "chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín "
       "mươi chín"},
      {1'000'000'000'000, "một không không không, không không không, không không không, không không không"},
  };
  for (const Case& one : cases) CHECK(number_in_words(one.number) == one.words);
}

TEST_CASE("a card's number is shown and spoken in groups") {
  CHECK(grouped_digits("038196004123", 3) == "038 196 004 123");
  CHECK(spoken_digits("038196004", 3) == "không ba tám, một chín sáu, không không bốn");
  CHECK(grouped_digits("0912345678", 3) == "0912 345 678");
  CHECK(grouped_digits("0912.345.678", 3) == "0912 345 678");
  CHECK(grouped_digits("03819", 3) == "038 19");
  CHECK(grouped_digits("038", 3) == "038");
  CHECK(grouped_digits("12", 1) == "1 2");
  CHECK(grouped_digits("", 3) == "");
  CHECK(spoken_digits("15", 0) == "một năm");
}

TEST_CASE("the tiếng of a question are counted as they are heard") {
  CHECK(syllables("Cháu bé là trai hay gái?") == 6);
  CHECK(syllables("Cha\u0301u be\u0301") == 2);
  CHECK(syllables("Dân tộc Ra-glai") == 4);
  CHECK(syllables("8.000 đồng") == 3);        // tám nghìn đồng
  CHECK(syllables("15 giờ") == 3);            // mười lăm giờ
  CHECK(syllables("ngày 12/03/2026") == 11);  // ngày, mười hai, ba, hai nghìn không trăm hai mươi sáu
  CHECK(syllables("0912345678") == 10);
  CHECK(syllables("Số CCCD") == 5);
  CHECK(syllables("TP. Huế") == 3);
  CHECK(syllables("50%") == 4);
  CHECK(syllables("H'Hen Niê") == 2);
  CHECK(syllables(" … – !") == 0);
}

TEST_CASE("search forgives accents and one wrong letter") {
  const std::string_view title = "Đăng ký khai sinh";
  for (const char* query : {"khai sinh", "khai sin", "KHAI SINH", "sinh khai", "kai sinh", "khia sinh", "khaii sinh",
                            "đăng kí", "khải sinh", "ky", "đang ky khai"}) {
    INFO(query);
    CHECK(match_quality(title, query) > 0);
  }
  for (const char* query : {"kết hôn", "khai tử", "sx", "khai sinh lại", "hkai snih x"}) {
    INFO(query);
    CHECK(match_quality(title, query) == 0);
  }
}

TEST_CASE("the better match stands before the worse one") {
  CHECK(match_quality("Đăng ký khai sinh", "khai sinh") > match_quality("Đăng ký khai sinh", "kai sinh"));
  CHECK(match_quality("Xã Tiên Du", "tiên") > match_quality("Xã Tiến Thắng", "tiên"));
  CHECK(match_quality("Xã Tiên Du", "du") > match_quality("Xã Dương Liễu", "du"));
  CHECK(match_quality("Huế", "") == match_quality("Hà Nội", ""));
  CHECK(match_quality("Huế", "") > 0);
}

TEST_CASE("speech is cut at sentences, then at commas, then at words") {
  const std::vector<std::string> two{"Ông bà chọn một ô.", "Rồi bấm Tiếp tục."};
  CHECK(utterances("Ông bà chọn một ô.  Rồi bấm Tiếp tục.", 20) == two);
  CHECK(utterances("Họ và tên\nNgày sinh", 20) == std::vector<std::string>{"Họ và tên", "Ngày sinh"});
  CHECK(utterances("Mang theo giấy chứng sinh, căn cước của mẹ, căn cước của cha.", 8) ==
        std::vector<std::string>{"Mang theo giấy chứng sinh,", "căn cước của mẹ, căn cước của cha."});
  CHECK(utterances("một hai ba bốn năm sáu bảy", 3) == std::vector<std::string>{"một hai ba", "bốn năm sáu", "bảy"});
  CHECK(utterances("", 8).empty());
  CHECK(utterances(" \n ", 8).empty());
}

TEST_CASE("a point that ends no sentence does not make the voice stop") {
  for (const char* whole :
       {"Nộp tại TP. Huế.", "1. Giấy chứng sinh.", "Phí là 8.000 đồng.", "Sinh ngày 5.3.1948 ạ."}) {
    CHECK(utterances(whole, 20) == std::vector<std::string>{whole});
  }
  CHECK(utterances("Bà sinh năm 1950. Quê ở Huế.", 20).size() == 2);
  CHECK(utterances("Có ai đi cùng không? (Con, cháu.) Xin chọn.", 20).size() == 3);
}

TEST_CASE("nothing of a text is lost when it is cut for speaking") {
  const std::string text =
      "Giấy chứng sinh do bệnh viện cấp; nếu sinh ở nhà, có thể thay bằng giấy của người làm chứng. Nếu không có "
      "người làm "
      "chứng thì viết giấy cam đoan… Có 3 bản, mỗi bản 8.000 đồng: nộp tại xã – không cần công chứng!";
  for (int most = 1; most < 40; ++most) {
    const std::vector<std::string> parts = utterances(text, most);
    CHECK(join(words(join(parts, " ")), "") == join(words(text), ""));
    for (const std::string& part : parts) CHECK((syllables(part) <= most || words(part).size() == 1));
  }
}

// "Write [Đồng ý], sign.": what is Vietnamese stands in brackets.
static std::string shown(std::string_view text) {
  std::string all, joined;
  for (const LanguagePiece& piece : by_language(text)) {
    joined += piece.text;
    const std::size_t end = piece.text.find_last_not_of(" \n") + 1;
    const std::string words(piece.text.substr(0, end));
    all += (piece.vietnamese ? "[" + words + "]" : words) + std::string(piece.text.substr(end));
  }
  CHECK(joined == text);
  return all;
}

TEST_CASE("Vietnamese words within another language are found by their letters, and names by the words beside them") {
  const char* cases[] = {
      "",
      "   ",
      "When done, press: Continue",
      "[Tiếng Việt]",
      "Write [Đồng ý,] sign, write the full name.",
      "Open dichvucong.gov.vn and press [“Đăng nhập”] at the top right.",
      "The site says: [Yêu cầu thực hiện nghĩa vụ tài chính.]",
      "[Nguyễn Văn Nam] and [Trần Thị Lan] were married.",
      "My name is [TRẦN THỊ MAI.] The child lives here.",
      "I live in [Nghi Lộc, Nghệ An,] and in [Bắc Ninh.]",
      "[Ninh Bình]",
      "[Em ruột] (a younger brother or sister)",
      "Find [“đăng ký khai sinh”,] choose province and commune, press [Nộp trực tuyến.]",
      "In [Bắc Ninh] since May. The [Đống Đa] office; at [Huế] too.",
      "Decree 120/2025/NĐ-CP of the Government, A4 paper, 8 p.m.",
      "Press [Nộp] – then [“Tải file lên”]",
  };
  for (const char* one : cases) {
    std::string text;
    for (const char* c = one; *c != '\0'; ++c) {
      if (*c != '[' && *c != ']') text += *c;
    }
    CHECK(shown(text) == one);
  }
}
