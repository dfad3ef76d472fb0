namespace Tamias;

/// <summary>What the tax authority knows it by.</summary>
public sealed partial class Invoice
{
    public string FiscalNumber { get; private set; } = "";

    public string FiscalMark { get; private set; } = "";

    public string FiscalAddress { get; private set; } = "";

    public FiscalRecord Fiscal => new(FiscalNumber, FiscalMark, FiscalAddress);

    /// <summary>Writes it down, also on an issued invoice, which keeps the number it has.</summary>
    public void Record(FiscalRecord record)
    {
        if (IsDraft)
            FiscalNumber = record.Number;
        (FiscalMark, FiscalAddress) = (record.Mark, record.Address);
    }
}
