using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tamias.Data.Mapping;

sealed class InvoiceMapping : IEntityTypeConfiguration<Invoice>, IEntityTypeConfiguration<RecurringInvoice>,
    IEntityTypeConfiguration<OfferedGateway>, IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("invoices").HasKey(i => i.Id);
        builder.Property(i => i.PermalinkHash).HasMaxLength(64);
        builder.HasIndex(i => i.PermalinkHash).IsUnique().HasFilter("permalink_hash <> ''");
        builder.HasIndex(i => new { i.SeriesId, i.Sequence }).IsUnique();
        builder.IsFiscal(i => i.FiscalAddress, i => new { i.SeriesId, i.Number },
            i => new { i.OrganizationId, i.FiscalMark });
        builder.HasIndex(i => new { i.OrganizationId, i.IssuedOn });
        builder.HasIndex(i => new { i.OrganizationId, i.Id });
        builder.HasIndex(i => i.EstimateId).IsUnique();
        // What is owed, as Balances.Owed asks: few among many that are paid.
        builder.HasIndex(i => new { i.OrganizationId, i.CustomerId, i.NextDueOn }, "ix_invoices_owed")
            .HasFilter("issued_at is not null and voided_at is null and payable_minor > paid_minor");
        builder.ComplexProperty(i => i.Seller);
        builder.ComplexProperty(i => i.Buyer);
        builder.Money(i => i.Net);
        builder.Money(i => i.Total);
        builder.Money(i => i.Payable);
        builder.Money(i => i.Paid);
        builder.Money(i => i.Credited);
        builder.Money(i => i.WrittenOff);
        builder.OwnsMany(i => i.Lines, lines => lines.ArePlaced("invoice_lines", "InvoiceId"));
        builder.OwnsMany(i => i.Instalments, i => i.ArePlaced("invoice_instalments", "InvoiceId"));
        builder.HasMany(i => i.Gateways).WithOne().HasForeignKey("InvoiceId").OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(i => i.Gateways).AutoInclude();
        builder.Ignore(i => i.Outstanding).Ignore(i => i.Totals).Ignore(i => i.Fiscal);
        builder.Refers<Invoice, Organization>(i => i.OrganizationId);
        builder.Refers<Invoice, Customer>(i => i.CustomerId);
        builder.Refers<Invoice, NumberSeries>(i => i.SeriesId);
        builder.Refers<Invoice, RecurringInvoice>(i => i.RecurringId);
        builder.Refers<Invoice, Estimate>(i => i.EstimateId);
    }

    public void Configure(EntityTypeBuilder<RecurringInvoice> builder)
    {
        builder.ToTable("recurring_invoices").HasKey(r => r.Id);
        builder.HasIndex(r => new { r.PausedAt, r.NextOn });
        builder.Refers<RecurringInvoice, Organization>(r => r.OrganizationId);
        builder.Refers<RecurringInvoice, Invoice>(r => r.PatternId);
    }

    public void Configure(EntityTypeBuilder<OfferedGateway> builder)
    {
        builder.ToTable("invoice_gateways").HasKey("InvoiceId", nameof(OfferedGateway.GatewayId));
        builder.Refers<OfferedGateway, Gateway>(g => g.GatewayId);
    }

    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("timeline").HasKey(e => e.Id);
        builder.HasIndex(e => new { e.InvoiceId, e.At });
        builder.Refers<TimelineEntry, Invoice>(e => e.InvoiceId);
    }
}
