namespace Tamias.Pdf.Structure;

/// <summary>What a piece of content is to somebody who hears the document read (ISO 32000-1, 14.8.4).</summary>
public enum Tag
{
    Document,
    H1,
    H2,
    H3,
    P,
    Table,
    TR,
    TH,
    TD,
    Figure,
    Link,
}
