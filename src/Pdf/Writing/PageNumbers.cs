using Tamias.Pdf.Drawing;

namespace Tamias.Pdf.Writing;

/// <summary>The objects' numbers of pages and links, and their keys in the tree that leads back to elements.</summary>
internal sealed class PageNumbers
{
    readonly Dictionary<object, (int Id, int Key)> numbers = new(ReferenceEqualityComparer.Instance);

    public PageNumbers(PdfFile file, IReadOnlyList<Page> pages)
    {
        All = pages;
        foreach (var page in pages) numbers[page] = (file.Reserve(), numbers.Count);
        foreach (var link in pages.SelectMany(page => page.Links)) numbers[link] = (file.Reserve(), numbers.Count);
    }

    public IReadOnlyList<Page> All { get; }

    public int KeyCount => numbers.Count;

    public int Id(object pageOrLink) => numbers[pageOrLink].Id;

    public int Key(object pageOrLink) => numbers[pageOrLink].Key;
}
