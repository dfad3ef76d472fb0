namespace Tamias.Pdf;

/// <summary>Which page of how many, both counted from 1.</summary>
public readonly record struct PageNumber(int Number, int Count)
{
    public bool IsFirst => Number == 1;

    public bool IsLast => Number == Count;
}
