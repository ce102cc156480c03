#include "procedure/places.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

#include "procedure_sample.hpp"

using namespace camtay;

namespace {

std::string province(std::string_view name) {
  const Province* found = find_province(shipped_lists(), name);
  return found ? found->name : "";
}

std::string commune(std::string_view province, std::string_view name) {
  const Province* within = find_province(shipped_lists(), province);
  REQUIRE(within);
  const Commune* found = find_commune(*within, name);
  return found ? found->name : "";
}

Lists two_alike() {
  Lists lists;
  lists.provinces = {{"01", "tỉnh Mẫu", {{"phường Hòa Bình"}, {"xã Hòa Bình"}, {"xã Lạc Sơn"}, {"xã Lác Sơn"}}}};
  return lists;
}

}  // namespace

TEST_CASE("the shipped lists are those of today") {
  const Lists& lists = shipped_lists();
  CHECK(lists.provinces.size() == 34);
  std::size_t communes = 0;
  for (const Province& province : lists.provinces) {
    std::set<std::string> names;
    for (const Commune& commune : province.communes) names.insert(commune.name);
    INFO(province.name);
    CHECK(names.size() == province.communes.size());
    communes += province.communes.size();
  }
  CHECK(communes == 3321);
  CHECK(lists.ethnic_groups.size() == 56);
  CHECK(lists.ethnic_groups.front().name == "Kinh");
  CHECK(lists.ethnic_groups[53].name == "Rơ-măm");
  CHECK(lists.nationalities.front() == "Việt Nam");
}

TEST_CASE("a province is found however it is written") {
  CHECK(province("thành phố Bắc Ninh") == "thành phố Bắc Ninh");
  CHECK(province("Thành phố Bắc Ninh") == "thành phố Bắc Ninh");
  CHECK(province("tỉnh Bắc Ninh") == "thành phố Bắc Ninh");  // its kind until 20 September 2026
  CHECK(province("Bắc  Ninh") == "thành phố Bắc Ninh");
  CHECK(province("bac ninh") == "thành phố Bắc Ninh");
  CHECK(province("TP. Hồ Chí Minh") == "thành phố Hồ Chí Minh");
  CHECK(province("TP.Hồ Chí Minh") == "thành phố Hồ Chí Minh");
  CHECK(province("NGHỆ AN") == "tỉnh Nghệ An");
}

TEST_CASE("what is no province is none") {
  CHECK(province("").empty());
  CHECK(province("Bắc Giang").empty());  // part of Bắc Ninh since July 2025
  CHECK(province("huyện Nghệ An").empty());
  CHECK(province("thị xã Nghệ An").empty());
  CHECK(province("An").empty());
}

TEST_CASE("a commune is found in its province by its name, with today's kind or the kind it had") {
  CHECK(commune("Bắc Ninh", "phường Tiên Du") == "phường Tiên Du");
  CHECK(commune("Bắc Ninh", "Tiên Du") == "phường Tiên Du");
  CHECK(commune("Bắc Ninh", "xã Tiên Du") == "phường Tiên Du");  // a phường since 20 September 2026
  CHECK(commune("An Giang", "Phú Quốc") == "đặc khu Phú Quốc");
  CHECK(commune("Nghệ An", "Tiên Du").empty());
}

TEST_CASE("tone marks may stand on either vowel") { CHECK(commune("Hà Nội", "phường Yên Hoà") == "phường Yên Hòa"); }

TEST_CASE("a place is there by its very letters") {
  const std::vector<Province>& provinces = shipped_lists().provinces;
  CHECK(is_place(provinces, "24"));
  CHECK(is_place(provinces, "24/phường Tiên Du"));
  for (const char* none : {"", "2", "99", "24/", "24/Tiên Du", "24/phường tiên du", "24/Phường Tiên Du",
                           "1/phường Tiên Du", "phường Tiên Du", "24/phường Tiên Du/"})
    CHECK_FALSE(is_place(provinces, none));
}

TEST_CASE("of two communes of one name the kind decides, and without it none is guessed") {
  const Lists lists = two_alike();
  const Province& province = lists.provinces[0];
  REQUIRE(find_commune(province, "xã Hòa Bình"));
  CHECK(find_commune(province, "xã Hòa Bình")->name == "xã Hòa Bình");
  CHECK(find_commune(province, "Phường Hoà Bình")->name == "phường Hòa Bình");
  CHECK_FALSE(find_commune(province, "Hòa Bình"));
}

TEST_CASE("marks tell apart what letters do not") {
  const Lists lists = two_alike();
  REQUIRE(find_commune(lists.provinces[0], "Lác Sơn"));
  CHECK(find_commune(lists.provinces[0], "Lác Sơn")->name == "xã Lác Sơn");
  CHECK_FALSE(find_commune(lists.provinces[0], "Lac Son"));
}

TEST_CASE("an address is taken apart by the lists") {
  const Address address = parse_address(shipped_lists(), "Thôn Đông, Tiên Du, tỉnh Bắc Ninh");
  CHECK(address.detail == "Thôn Đông");
  CHECK(address.commune == "phường Tiên Du");
  CHECK(address.province == "thành phố Bắc Ninh");
  CHECK(parse_address(shipped_lists(), "số 5, ngõ 10, phường Ba Đình, Hà Nội").detail == "số 5, ngõ 10");
}

TEST_CASE("what an address does not say is not guessed") {
  const Address nowhere = parse_address(shipped_lists(), "Thôn Đông");
  CHECK(nowhere.detail == "Thôn Đông");
  CHECK(nowhere.province.empty());
  // A district stands between: nobody knows whether it is the commune.
  const Address district = parse_address(shipped_lists(), "Phúc Xá, quận Ba Đình, Hà Nội");
  CHECK(district.province == "thành phố Hà Nội");
  CHECK(district.commune.empty());
  CHECK(parse_address(shipped_lists(), "").province.empty());
  CHECK(parse_address(shipped_lists(), ", ,").detail.empty());
}

TEST_CASE("lists of another form are refused with the place") {
  const Faults faults =
      read_provinces(R"({"as_of": "2026-11-21", "provinces": [{"code": "01", "communes": []}]})", "p").faults();
  CHECK(finds(faults, "#/provinces/0/name", "missing"));
  CHECK(finds(faults, "#/provinces/0/communes", "object"));
  CHECK(finds(read_people_lists(R"({"ethnic_groups": [{"code": "01", "nam": "Kinh"}]})", "p").faults(),
              "#/ethnic_groups/0/nam", "unknown key"));
}
