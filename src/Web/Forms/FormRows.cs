using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Tamias.Web.Forms;

/// <summary>Rows of a form that are all alike. The fields of one stand in a part of the page of their own: named from
/// the page, as in "Input.Lines[i].Price", each would be compiled anew whenever it is shown, which takes longer than
/// all else of the page.</summary>
public static class FormRows
{
    /// <summary>For the part that shows one row: its fields are sent as fields of that row.</summary>
    /// <param name="data">Of the page.</param>
    /// <param name="list">Where the page keeps its rows: "Input.Lines".</param>
    /// <param name="at">The row's place, from 0.</param>
    public static ViewDataDictionary Row(this ViewDataDictionary data, string list, int at) => new(data)
    {
        TemplateInfo = { HtmlFieldPrefix = string.Create(CultureInfo.InvariantCulture, $"{list}[{at}]") },
    };
}
