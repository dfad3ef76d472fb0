using System.Globalization;
using System.Xml.Linq;

namespace Tamias.Web.Banking;

/// <summary>Values as ISO 20022 writes them.</summary>
static class CamtValues
{
    /// <summary>The first element of that name, whatever the version of the format.</summary>
    public static XElement? One(this XElement parent, string name) => parent.All(name).FirstOrDefault();

    public static IEnumerable<XElement> All(this XElement parent, string name) =>
        parent.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>Empty when there is no such element.</summary>
    public static string Text(this XElement parent, string name) => parent.One(name)?.Value.Trim() ?? "";

    /// <summary>A number with a point and with no more decimals than the currency has, but for zeros.</summary>
    /// <returns>Null when it is none, has another sign, or its currency is not known.</returns>
    public static Money? Amount(XElement? amount)
    {
        if (amount is null || Currency.Find(amount.Attribute("Ccy")?.Value) is not { } currency)
            return null;

        var text = amount.Value.Trim();
        text = text.StartsWith('.') ? "0" + text : text;
        var plain = text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
        return !text.Contains(',', StringComparison.Ordinal)
            && NumberText.TryParse(plain, CultureInfo.InvariantCulture, currency.Exponent, out var minor) && minor >= 0
                ? new Money(minor, currency)
                : null;
    }

    /// <summary>The bank's day, of a date or a time; null when there is none.</summary>
    public static DateOnly? Day(XElement? date)
    {
        var text = date is null ? "" : date.Text("Dt") is { Length: > 0 } day ? day : date.Text("DtTm");
        return text.Length >= 10 && DateOnly.TryParseExact(
            text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
    }
}
