using System.ComponentModel.DataAnnotations;
using Tamias.Web.Forms;
using Tamias.Web.Sales;

namespace Tamias.Web.Pages.Settings.Import;

/// <summary>An invoice of another program as its row tells it. Everything is text.</summary>
public sealed class InvoiceRowForm
{
    [Required(ErrorMessage = Sentences.Missing)]
    [StringLength(FiscalRecord.LongestNumber, ErrorMessage = Sentences.TooLong)]
    public string Number { get; set; } = "";

    /// <summary>Whom it was for, by name; the tax id says it better.</summary>
    public string Customer { get; set; } = "";

    public string TaxId { get; set; } = "";

    public string IssuedOn { get; set; } = "";

    public string DueOn { get; set; } = "";

    [StringLength(LineReading.LongestDescription, ErrorMessage = Sentences.TooLong)]
    public string Description { get; set; } = "";

    public string Currency { get; set; } = "";

    public string Net { get; set; } = "";

    public string Vat { get; set; } = "";

    public string Total { get; set; } = "";

    public string Withheld { get; set; } = "";

    public string Paid { get; set; } = "";

    public string Outstanding { get; set; } = "";

    public string Credited { get; set; } = "";

    public string WrittenOff { get; set; } = "";

    public string Status { get; set; } = "";

    public string Mark { get; set; } = "";
}
