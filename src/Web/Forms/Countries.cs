using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Tamias.Web.Forms;

/// <summary>Countries and territories by ISO 3166-1 (and Kosovo's XK), named in the reader's language.</summary>
public static class Countries
{
    public static readonly string[] Codes = (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
        + "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ "
        + "FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO "
        + "IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF "
        + "MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG "
        + "PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX "
        + "SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE "
        + "YT ZA ZM ZW").Split(' ');

    static readonly ConcurrentDictionary<string, SelectListItem[]> Lists = new(StringComparer.Ordinal);

    public static bool IsKnown(string? code) => Codes.Contains(code, StringComparer.Ordinal);

    /// <summary>The country's name in "el" or "en"; the code itself when it is not known.</summary>
    public static string NameIn(string language, string code) =>
        IsKnown(code) ? Region(language, code).NativeName : code;

    /// <summary>By name, for a select.</summary>
    public static IReadOnlyList<SelectListItem> In(string language) => Lists.GetOrAdd(language, List);

    // The framework names a region only in its own language: "el-FR", French Greek, is Γαλλία.
    internal static RegionInfo Region(string language, string code) => new($"{language}-{code}");

    static SelectListItem[] List(string language) => Codes
        .Select(c => new SelectListItem(NameIn(language, c), c))
        .OrderBy(i => i.Text, StringComparer.Create(CultureInfo.GetCultureInfo(language), ignoreCase: true))
        .ToArray();
}
