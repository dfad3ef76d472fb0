using System.Text.Json;
using Tamias.Pdf.Tests.Judges;

namespace Tamias.Pdf.Tests.Structure;

public class ParentTreeTests
{
    readonly Objects objects = new(new Sample.SampleInvoice(40).Save());

    [Fact]
    public void Every_marked_stretch_of_a_page_leads_to_the_element_that_holds_it()
    {
        var pages = objects.OfType("/Page");
        Assert.Equal(3, pages.Count);
        foreach (var (page, value) in pages)
        {
            var elements = Parents(value.GetProperty("/StructParents").GetInt32());
            Assert.NotEqual(0, elements.GetArrayLength());
            for (var mark = 0; mark < elements.GetArrayLength(); mark++)
                Assert.True(Holds(objects[elements[mark].ToString()], page, mark), $"{mark} on {page}");
        }
    }

    [Fact]
    public void Every_link_leads_to_its_element()
    {
        var links = objects.OfType("/Annot");
        Assert.Equal(2, links.Count);
        foreach (var (link, value) in links)
        {
            var element = objects[Parents(value.GetProperty("/StructParent").GetInt32()).ToString()];
            Assert.Equal("/Link", Objects.Text(element, "/S"));
            Assert.Contains(Kids(element), kid => Objects.Text(kid, "/Obj") == link);
        }
    }

    [Fact]
    public void Every_element_is_among_the_kids_of_its_parent()
    {
        var root = Assert.Single(objects.OfType("/StructTreeRoot"));
        var open = new Stack<(string Parent, string Element)>([(root.Key, Objects.Text(root.Value, "/K")!)]);
        var seen = 0;
        for (; open.TryPop(out var pair); seen++)
        {
            Assert.Equal(pair.Parent, Objects.Text(objects[pair.Element], "/P"));
            foreach (var kid in Kids(objects[pair.Element]).Where(kid => kid.ValueKind == JsonValueKind.String))
                open.Push((pair.Element, kid.ToString()));
        }
        Assert.True(seen > 250, $"{seen} elements");
    }

    JsonElement Parents(int key)
    {
        var root = Assert.Single(objects.OfType("/StructTreeRoot")).Value;
        var numbers = objects[Objects.Text(root, "/ParentTree")!].GetProperty("/Nums").EnumerateArray().ToArray();
        return numbers[1 + Array.FindIndex(numbers, number => number.ToString() == $"{key}")];
    }

    static bool Holds(JsonElement element, string page, int mark) => Kids(element).Any(kid =>
        kid.ValueKind == JsonValueKind.Number
            ? kid.GetInt32() == mark && Objects.Text(element, "/Pg") == page
            : Objects.Text(kid, "/MCID") == $"{mark}" && Objects.Text(kid, "/Pg") == page);

    static JsonElement[] Kids(JsonElement element) => [.. element.GetProperty("/K").EnumerateArray()];
}
