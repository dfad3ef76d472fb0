using Tamias.Pdf.Drawing;
using Tamias.Pdf.Text;

namespace Tamias.Pdf.Writing;

/// <summary>The pages, their content and their clickable areas.</summary>
internal sealed class PageObjects(PdfFile file, PageNumbers numbers)
{
    /// <summary>Returns the number of the list of pages.</summary>
    public int Write(Resources resources)
    {
        var (list, shared) = (file.Reserve(), WriteResources(resources));
        foreach (var page in numbers.All) Write(page, $"/Parent {Syntax.Ref(list)}/Resources {Syntax.Ref(shared)}");
        file.Set(list, $"<</Type/Pages/Count {numbers.All.Count}/Kids{Syntax.Refs(numbers.All.Select(numbers.Id))}>>");
        return list;
    }

    int WriteResources(Resources resources)
    {
        var fonts = resources.Fonts.Select((use, i) => $"/F{i} {Syntax.Ref(new FontObjects(file, use).Write())}");
        var images = resources.Images.Select((image, i) => $"/I{i} {Syntax.Ref(ImageObjects.Write(file, image))}");
        return file.Add($"<</Font<<{string.Concat(fonts)}>>/XObject<<{string.Concat(images)}>>>>");
    }

    void Write(Page page, string shared)
    {
        var content = file.AddStream("", page.Content);
        foreach (var link in page.Links) Write(page, link);
        var links = page.Links.Count == 0 ? "" : $"/Annots{Syntax.Refs(page.Links.Select(numbers.Id))}";
        var sheet = Syntax.Array(0, 0, page.Size.Width, page.Size.Height);
        file.Set(numbers.Id(page), $"<</Type/Page{shared}/MediaBox{sheet}"
            + $"/Contents {Syntax.Ref(content)}/StructParents {numbers.Key(page)}/Tabs/S{links}>>");
    }

    // Flag 4 is "print"; the description is what a screen reader says of the link.
    void Write(Page page, LinkArea link) =>
        file.Set(numbers.Id(link), $"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]"
            + $"/Rect{Syntax.Rectangle(page.Upwards(link.Area))}/Contents{Syntax.Text(link.Address)}"
            + $"/A<</S/URI/URI{Syntax.Literal(link.Address)}>>/StructParent {numbers.Key(link)}>>");
}
