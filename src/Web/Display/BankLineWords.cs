namespace Tamias.Web.Display;

/// <summary>What is known of a line of a bank's statement, as a word, a shape and a colour.</summary>
/// <param name="Word">Translation key.</param>
/// <param name="Css">Class of the colour.</param>
/// <param name="Icon">Name in the folder Icons.</param>
public sealed record BankLineWords(string Word, string Css, string Icon)
{
    public static BankLineWords Of(BankLine line) => line.State switch
    {
        BankLineState.Recorded => new("Recorded", "status-paid", "circle-check"),
        BankLineState.Payout => new("Payout of Stripe", "status-paid", "building-bank"),
        BankLineState.SetAside => new("Was set aside", "status-draft", "ban"),
        _ when !line.Amount.IsPositive => new("Taken back by the bank", "status-overdue", "alert-triangle"),
        _ => new("To decide", "status-in-progress", "hourglass"),
    };

    /// <summary>Why an invoice is proposed, as a translation key.</summary>
    public static string Of(MatchReason reason) => reason switch
    {
        MatchReason.ReferenceAndAmount => "Its reference, and exactly its amount",
        MatchReason.NumberAndAmount => "Its number, and exactly its amount",
        MatchReason.Reference => "Its reference, another amount",
        MatchReason.Number => "Its number, another amount",
        MatchReason.NameAndAmount => "The customer's name, and exactly its amount",
        _ => "Exactly its amount, nothing else",
    };
}
