# camtay say: an id and the words, once for each line that is spoken; no names of lists, nothing that only the eye sees.
include("${CMAKE_CURRENT_LIST_DIR}/camtay.cmake")
own_folder(say)
make_site()
set(usual --assets site --today 2026-11-21)

camtay(say giay-mau ${usual})
expect_code(0)
expect_all(errors "")
expect_part(output
  "welcome/who/myself\tCho tôi, nhà tôi\n"
  "giay-mau/before/title\tGiấy mẫu\n"
  "giay-mau/question/full_name/title\tHọ tên đầy đủ của ông bà là gì ạ?\n"
  "giay-mau/question/birth_date/birth_date/year\tNăm\n"
  "giay-mau/question/copies_wanted/copies_wanted/yes\tCó\n"
  "giay-mau/check/full_name\tÔng bà tên là {full_name}.\n"
  "giay-mau/done/step/sign\t1. Ký tên\n"
  "words/complaint.wrong_digit_count\tSố trên thẻ có {need} chữ số.\n")
expect_none(output "\ncommune/" "\nprovince/" "\t{title}\n" "\t{term}\n" "/bà" "words/bar." "_alt\t" "_spoken\t")

# Every line is an id, a tab and words; no id twice. (CMake's lists know brackets and semicolons: they are put aside.)
string(REGEX REPLACE "[][;]" "_" lines "${output}")
string(REPLACE "\n" ";" lines "${lines}")
list(REMOVE_ITEM lines "")
set(ids "")
foreach(line IN LISTS lines)
  if(NOT line MATCHES "^([a-z0-9_./-]+)\t[^\t]+$")
    message(FATAL_ERROR "no line of speech: ${line}")
  endif()
  list(APPEND ids "${CMAKE_MATCH_1}")
endforeach()
list(LENGTH ids all)
list(REMOVE_DUPLICATES ids)
list(LENGTH ids different)
if(NOT all EQUAL different)
  message(FATAL_ERROR "an id stands twice: ${told}")
endif()

camtay(say giay-mau --language en ${usual})
expect_code(0)
expect_part(output "giay-mau/question/full_name/title\tWhat is your full name?\n")

# The shipped one: its few hundred lines, and not the thousands of names of places.
camtay(say khai-sinh --today 2026-11-21)
expect_code(0)
expect_part(output "khai-sinh/question/child_full_name/title\tHọ tên đầy đủ của cháu bé là gì ạ?\n")
string(REGEX MATCHALL "\n" ends "${output}")
list(LENGTH ends count)
if(count GREATER 1500)
  message(FATAL_ERROR "${count} lines")
endif()

# A pack: what it lacks, what has another text by now. The shared part of a hash with the page: FNV-1a of the words.
file(MAKE_DIRECTORY "${HERE}/ba-mai")
set(pack "{\"id\": \"ba-mai\", \"name\": \"Bà Mai\", \"language\": \"hmn\", \"licence\": \"CC-BY-4.0\", \"clips\": {")
set(clip "\"file\": \"a.opus\", \"sum\": \"0123456789abcdef\", \"length\": 900")
file(WRITE "${HERE}/ba-mai/pack.json" "${pack}
  \"welcome/who/myself\": {${clip}, \"text\": \"@myself@\"},
  \"giay-mau/question/full_name/title\": {${clip}, \"text\": \"0000000000000000\"}
}}")
camtay(say giay-mau --missing ba-mai ${usual})
expect_code(1)
expect_part(errors "16 digits")
file(READ "${HERE}/ba-mai/pack.json" text)
string(REPLACE "@myself@" "42bd72458e9a3530" text "${text}")
file(WRITE "${HERE}/ba-mai/pack.json" "${text}")
camtay(say giay-mau --missing ba-mai ${usual})
expect_code(1)
expect_part(output
  "stale\tgiay-mau/question/full_name/title\tHọ tên đầy đủ của ông bà là gì ạ?\n"
  "missing\twelcome/title\tCầm Tay\n"
  "1 of " " lines are recorded, 1 stale, ")
expect_none(output "\twelcome/who/myself\t" "{" " …")
camtay(say --missing ba-mai ${usual})
expect_code(1)
expect_part(output "1 of ")
camtay(say giay-mau --missing nobody ${usual})
expect_code(1)
expect_part(errors "there is no voice pack \"nobody\"")
