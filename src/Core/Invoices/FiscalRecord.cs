namespace Tamias;

/// <summary>What a document got where it was issued for the Greek tax authority: in its application timologio, or at a
/// provider of electronic invoices (decision A.1128/2025).</summary>
/// <param name="Number">As it stands there: "Α-123"; empty on a document that is numbered here.</param>
/// <param name="Mark">Its number in the authority's register, the MARK (ΜΑΡΚ): <see cref="MarkDigits"/> digits.</param>
/// <param name="Address">Where anybody can look it up: an https address, printed as a code; may be empty.</param>
public sealed record FiscalRecord(string Number, string Mark, string Address)
{
    public const int MarkDigits = 15;

    /// <summary>Characters of <see cref="Number"/>.</summary>
    public const int LongestNumber = 50;

    /// <summary>Characters of <see cref="Address"/>.</summary>
    public const int LongestAddress = 500;

    public static readonly FiscalRecord None = new("", "", "");

    internal static Refusal Missing =>
        new("Its series is issued elsewhere. Issue it there, then write down here what it got.");

    /// <summary>A document without one is none for the tax authority.</summary>
    public bool IsThere => Mark.Length > 0;

    /// <summary>May a document of this series and seller be issued with it? What is issued elsewhere in Greece has a
    /// MARK.</summary>
    public Refusal? OfferFor(NumberSeries series, Party seller) =>
        series.IsElsewhere && seller.Country == "GR" && !IsThere
            ? Missing
            : null;

    public static bool IsMark(string text) => text.Length == MarkDigits && text.All(char.IsAsciiDigit);

    /// <summary>An https address of a host?</summary>
    public static bool IsAddress(string text) => text.Length <= LongestAddress
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        && address.Host.Contains('.', StringComparison.Ordinal) && address.UserInfo.Length == 0;
}
