using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Faults;

/// <summary>Turns a page of a listing into one that leads a careless client astray.</summary>
internal static class PageFaults
{
    private const string SameToken = "gAAAAABr+sameTokenAgainAndAgain/WhicheverPageThisIs==";
    private static long s_counter;

    public static Answer Apply(FaultEffect effect, Answer page)
    {
        if (page.Status != 200 || JsonNode.Parse(page.Body.Span) is not JsonObject content)
        {
            return page;
        }

        if (effect is FaultEffect.EndlessEmptyPages or FaultEffect.EmptyPageThenMore)
        {
            foreach ((string name, JsonNode? value) in content)
            {
                if (value is JsonArray list)
                {
                    list.Clear();
                }
            }
        }

        if (content.ContainsKey("has_additional"))
        {
            content["has_additional"] = true;
        }
        else
        {
            content["next_page"] = effect switch
            {
                FaultEffect.SameNextPage => SameToken,
                // Quay takes an unknown token for page 1, which is where the real listing begins.
                _ => $"gAAAAABr+{Interlocked.Increment(ref s_counter):D12}/always+new==",
            };
        }

        return new Answer(page.Status, page.ContentType, JsonSerializer.SerializeToUtf8Bytes(content));
    }
}
