using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class CreditNoteMapping : IEntityTypeConfiguration<CreditNote>, IEntityTypeConfiguration<WriteOff>
{
    public void Configure(EntityTypeBuilder<CreditNote> builder)
    {
        builder.ToTable("credit_notes").HasKey(c => c.Id);
        builder.HasIndex(c => new { c.SeriesId, c.Sequence }).IsUnique();
        builder.IsFiscal(c => c.FiscalAddress, c => new { c.SeriesId, c.Number },
            c => new { c.OrganizationId, c.FiscalMark });
        builder.HasIndex(c => new { c.OrganizationId, c.IssuedOn });
        builder.HasIndex(c => c.InvoiceId);
        builder.ComplexProperty(c => c.Seller);
        builder.ComplexProperty(c => c.Buyer);
        builder.Money(c => c.Net);
        builder.Money(c => c.Total);
        builder.Money(c => c.Payable);
        builder.OwnsMany(c => c.Lines, lines => lines.ArePlaced("credit_note_lines", "CreditNoteId"));
        builder.OwnsMany(c => c.Taxes, taxes => taxes.ArePlaced("credit_note_taxes", "CreditNoteId"));
        builder.Ignore(c => c.Totals).Ignore(c => c.Fiscal);
        builder.Refers<CreditNote, Organization>(c => c.OrganizationId);
        builder.Refers<CreditNote, Invoice>(c => c.InvoiceId);
        builder.Refers<CreditNote, Customer>(c => c.CustomerId);
        builder.Refers<CreditNote, NumberSeries>(c => c.SeriesId);
    }

    public void Configure(EntityTypeBuilder<WriteOff> builder)
    {
        builder.ToTable("write_offs").HasKey(w => w.Id);
        builder.Money(w => w.Amount);
        builder.Refers<WriteOff, Invoice>(w => w.InvoiceId);
    }
}
