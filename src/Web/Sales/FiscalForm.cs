namespace Tamias.Web.Sales;

/// <summary>What a document got at the tax authority, as typed.</summary>
public sealed class FiscalForm
{
    public string? Number { get; set; }

    public string? Mark { get; set; }

    public string? Address { get; set; }

    public static FiscalForm Of(FiscalRecord record) =>
        new() { Number = record.Number, Mark = record.Mark, Address = record.Address };

    /// <summary>Null when something is wrong, which is said beside its field.</summary>
    /// <param name="prefix">Of the names of the fields: "Fiscal.".</param>
    /// <param name="isNumbered">The number is asked for too.</param>
    /// <param name="needsMark">There must be a MARK.</param>
    public FiscalRecord? Read(Beside beside, string prefix, bool isNumbered, bool needsMark)
    {
        var number = isNumbered ? beside.Text(prefix + nameof(Number), Number, FiscalRecord.LongestNumber) : "";
        var mark = string.Concat((Mark ?? "").Where(c => !char.IsWhiteSpace(c)));
        var address = beside.Text(prefix + nameof(Address), Address, FiscalRecord.LongestAddress);
        var isWrong = false;
        if (isNumbered && number.Length == 0)
            Say(nameof(Number), "Write the number that it has there, with its series.");
        if ((needsMark || mark.Length > 0) && !FiscalRecord.IsMark(mark))
            Say(nameof(Mark), "Enter the 15 digits of the MARK.");
        if (address.Length > 0 && !FiscalRecord.IsAddress(address))
            Say(nameof(Address), "Enter the whole address, beginning with https://.");
        return isWrong ? null : new(number, mark, address);

        void Say(string field, string sentence)
        {
            beside.Say(prefix + field, sentence);
            isWrong = true;
        }
    }
}
