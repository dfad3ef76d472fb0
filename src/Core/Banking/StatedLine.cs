using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tamias;

/// <summary>A movement of a bank account as its statement tells it.</summary>
/// <param name="Amount">Positive when it came in; negative when the bank took back what had come in.</param>
public sealed record StatedLine(Money Amount, LineFacts Facts)
{
    /// <summary>A key for each line, the same in whichever statement of that account it stands: what is imported twice,
    /// or stands in two files that overlap, is known by it. SHA-256 as hex.</summary>
    /// <remarks>The bank's own reference with day and amount where it gives one, else all that it says. Lines that are
    /// equal in that are counted within their day, which every statement holds whole.</remarks>
    public static IReadOnlyList<string> Keys(Iban account, IEnumerable<StatedLine> lines)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new List<string>();
        foreach (var line in lines)
        {
            var print = $"{account.Value}\n{line.Print}";
            seen[print] = seen.GetValueOrDefault(print) + 1;
            keys.Add(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{print}\n{seen[print]}"))));
        }

        return keys;
    }

    string Print => string.Join('\n',
        [
            Facts.BookedOn.ToString("O", CultureInfo.InvariantCulture),
            Amount.Minor.ToString(CultureInfo.InvariantCulture), Amount.Currency.Code, .. Own,
        ]);

    string[] Own => Facts.BankReference.Length > 0
        ? [Facts.BankReference]
        : [Facts.Payer, Facts.PayerIban, Facts.Reference, Facts.Text];
}

/// <summary>What the bank says of a movement besides its amount.</summary>
public sealed record LineFacts
{
    /// <summary>Characters of <see cref="Text"/> that are kept.</summary>
    public const int LongestText = 1000;

    /// <summary>The day on which it stands in the account.</summary>
    public DateOnly BookedOn { get; init; }

    /// <summary>The day from which the bank counts it.</summary>
    public DateOnly ValueOn { get; init; }

    /// <summary>Their name as their bank has it; empty when the statement does not tell.</summary>
    public string Payer { get; init; } = "";

    /// <summary>Of the payer; empty when the statement does not tell.</summary>
    public string PayerIban { get; init; } = "";

    /// <summary>What the payer wrote; at most <see cref="LongestText"/> characters.</summary>
    public string Text { get; init; } = "";

    /// <summary>The creditor reference where it has a field of its own; empty otherwise.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The bank's own reference of the movement; empty when it gives none.</summary>
    public string BankReference { get; init; } = "";
}
