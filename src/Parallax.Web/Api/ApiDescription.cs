using System.Threading.Tasks;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Parallax.Web.Api;

/// <summary>What the OpenAPI document says of the API as a whole.</summary>
internal static class ApiDescription
{
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", System.StringComparison.Ordinal) ?? false;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Parallax",
                Version = "1",
                Description = "The ledger of what was reported. Every answer has the shape of the ledger's JSON, version 1, with the lists asked for; errors are problem details (RFC 9457).",
            };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    }
}
