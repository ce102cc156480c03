#include "procedure/catalogue.hpp"

#include <catch2/catch_test_macros.hpp>

#include "procedure_sample.hpp"

using namespace camtay;

namespace {

Catalogue some() {
  const auto entry = [](const char* id, const char* title, const char* card, std::vector<std::string> keywords) {
    return CatalogueEntry{id, {{"vi", title}}, {{"vi", card}}, "document", {{"vi", "Tờ giấy"}}, std::move(keywords)};
  };
  return {entry("khai-tu", "Đăng ký khai tử", "Báo người thân đã mất", {"chứng tử"}),
          entry("ket-hon", "Đăng ký kết hôn", "Kết hôn", {"cưới", "giấy hôn thú"}),
          entry("khai-sinh", "Đăng ký khai sinh", "Khai sinh cho cháu bé", {"giấy khai sinh", "em bé"})};
}

std::vector<std::string> found(std::string_view query) {
  const Catalogue catalogue = some();
  std::vector<std::string> ids;
  for (const std::size_t i : search(catalogue, query, "vi")) ids.push_back(catalogue[i].id);
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("an empty search shows everything in order") {
  CHECK(found("") == Ids{"khai-tu", "ket-hon", "khai-sinh"});
  CHECK(found("  ") == Ids{"khai-tu", "ket-hon", "khai-sinh"});
}

TEST_CASE("a search ignores accents and forgives one wrong letter") {
  CHECK(found("khai sinh").front() == "khai-sinh");
  CHECK(found("khai sinh") == found("KHAI SINH"));
  CHECK(found("ket hon") == Ids{"ket-hon"});
  CHECK(found("kết hôm") == Ids{"ket-hon"});
}

TEST_CASE("other words people use find it too, also spread over card and keywords") {
  CHECK(found("cưới") == Ids{"ket-hon"});
  CHECK(found("chung tu") == Ids{"khai-tu"});
  CHECK(found("đăng ký em bé") == Ids{"khai-sinh"});
  CHECK(found("hộ chiếu").empty());
}

TEST_CASE("the catalogue is written and read back as it was") {
  const Catalogue catalogue{catalogue_entry(shipped_procedure()), catalogue_entry(sample())};
  const Result<Catalogue> read = read_catalogue(to_json(catalogue).dump(), "index.json");
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].id == "khai-sinh");
  CHECK((*read)[1].card == sample().card);
  CHECK((*read)[1].keywords == Ids{"giấy khai sinh"});
  CHECK((*read)[1].picture_alt == sample().picture_alt);
}

TEST_CASE("a catalogue that names a procedure twice is refused") {
  const Catalogue catalogue{catalogue_entry(sample()), catalogue_entry(sample())};
  CHECK(finds(read_catalogue(to_json(catalogue).dump(), "index.json").faults(), "#/procedures/1/id", "twice"));
}
