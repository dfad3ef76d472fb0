namespace Tamias.Web.Documents;

/// <summary>What a document says, in its language and ready to be read: page and PDF only lay it out.</summary>
public sealed record DocumentText
{
    /// <summary>"el" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>"Invoice".</summary>
    public required string Title { get; init; }

    /// <summary>Empty on a draft.</summary>
    public required string Number { get; init; }

    /// <summary>"DRAFT" or "VOID"; empty on a document that holds.</summary>
    public required string Mark { get; init; }

    public required DocumentLook Look { get; init; }

    public required PartyText Seller { get; init; }

    public required PartyText Buyer { get; init; }

    /// <summary>Where its <see cref="Logo"/> is served; empty without one.</summary>
    public string LogoPath { get; init; } = "";

    /// <summary>Its dates.</summary>
    public required IReadOnlyList<LabelText> Facts { get; init; }

    public required LineTexts Lines { get; init; }

    public required TaxTexts Taxes { get; init; }

    /// <summary>From the net amount to what is still owed.</summary>
    public required IReadOnlyList<SumText> Sums { get; init; }

    /// <summary>Notes and terms with their headings; only those that are written.</summary>
    public required IReadOnlyList<LabelText> Remarks { get; init; }

    /// <summary>Where it can be paid online; null when it cannot.</summary>
    public PayText? Pay { get; init; }

    public IReadOnlyList<BankText> Banks { get; init; } = [];

    /// <summary>What it is to the tax authority; null where that is no question.</summary>
    public FiscalText? Fiscal { get; init; }

    /// <summary>"Page {0} of {1}".</summary>
    public required string PageOf { get; init; }
}

/// <param name="Heading">Over the buyer: "Bill to"; empty over the seller.</param>
/// <param name="Lines">Address, tax id and the like, one a line.</param>
public sealed record PartyText(string Heading, string Name, IReadOnlyList<string> Lines);

public sealed record LabelText(string Label, string Text);

/// <param name="IsStrong">A total among the sums.</param>
public sealed record SumText(string Label, string Amount, bool IsStrong);

/// <param name="Heads">Place if it is numbered, description, quantity, price, discount if any line has one, VAT unless
/// it is left out, amount.</param>
/// <param name="Remark">What is to be known about all of them; may be empty.</param>
public sealed record LineTexts(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows, string Remark)
{
    /// <summary>The first column is the line's place.</summary>
    public bool IsNumbered { get; init; }
}

/// <param name="Heads">Tax, net amount, amount of tax.</param>
public sealed record TaxTexts(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <param name="Link">The customer's page.</param>
public sealed record PayText(string Heading, string Hint, string Button, string Link, string QrAlternative);

/// <param name="Text">Its MARK, or that it has none.</param>
public sealed record FiscalText(string Text)
{
    /// <summary>Where it can be looked up; empty where that is not known.</summary>
    public string Link { get; init; } = "";

    /// <summary>What the code of <see cref="Link"/> is for.</summary>
    public string Hint { get; init; } = "";
}

/// <param name="Facts">Whose account it is, where, and the reference to give.</param>
public sealed record BankText(string Heading, IReadOnlyList<LabelText> Facts)
{
    /// <summary>What the QR code for the payer's bank says; empty without one.</summary>
    public string Code { get; init; } = "";

    /// <summary>In place of it a picture of the payee's own code; empty without one.</summary>
    public string PicturePath { get; init; } = "";

    /// <summary>The same picture as it is kept.</summary>
    public string PictureHash { get; init; } = "";

    /// <summary>What the code is for.</summary>
    public string CodeHint { get; init; } = "";
}
