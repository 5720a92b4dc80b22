# Runs one contender with an organization as a document, in its own process. Writes one line of JSON.
[CmdletBinding()]
param(
    [Parameter(Mandatory)][ValidateSet('QuayPS', 'InvokeRestMethod')][string] $Contender,
    [Parameter(Mandatory)][ValidateSet('Import', 'Export', 'Compare')][string] $Work,
    [Parameter(Mandatory)][uri] $Endpoint,
    [Parameter(Mandatory)][string] $Token,
    # The document of the organization; an export is written next to it, and compared.
    [Parameter(Mandatory)][string] $Document,
    [string] $Module
)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$api = "$($Endpoint.AbsoluteUri.TrimEnd('/'))/api/v1"
$headers = @{ Authorization = "Bearer $Token"; 'X-Requested-With' = 'XMLHttpRequest' }
$exported = "$Document.export.yaml"

# A hand-written script after the API's documentation: one call after the other.
function Export-OrganizationByHand {
    $organization = Invoke-RestMethod "$api/organization/big" -Headers $headers
    $teams = foreach ($team in $organization.teams.PSObject.Properties.Name) {
        @{ name = $team; members = (Invoke-RestMethod "$api/organization/big/team/$team/members?includePending=true" -Headers $headers).members }
    }
    $robots = foreach ($robot in (Invoke-RestMethod "$api/organization/big/robots?permissions=false&token=false" -Headers $headers).robots) {
        $short = $robot.name.Split('+')[1]
        @{ name = $short; federation = Invoke-RestMethod "$api/organization/big/robots/$short/federation" -Headers $headers }
    }
    $parts = @{}
    foreach ($part in 'prototypes', 'applications', 'quota', 'autoprunepolicy/', 'immutabilitypolicy/', 'proxycache', 'notification/') {
        $parts[$part] = try { Invoke-RestMethod "$api/organization/big/$part" -Headers $headers } catch { $null }
    }
    $next = ''
    $repositories = do {
        $page = Invoke-RestMethod "$api/repository?namespace=big$next" -Headers $headers
        foreach ($repository in $page.repositories) {
            $path = "$api/repository/big/$($repository.name)"
            @{
                name          = $repository.name
                users         = (Invoke-RestMethod "$path/permissions/user/" -Headers $headers).permissions
                teams         = (Invoke-RestMethod "$path/permissions/team/" -Headers $headers).permissions
                autoPrune     = (Invoke-RestMethod "$path/autoprunepolicy/" -Headers $headers).policies
                immutability  = (Invoke-RestMethod "$path/immutabilitypolicy/" -Headers $headers).policies
                notifications = (Invoke-RestMethod "$path/notification/" -Headers $headers).notifications
            }
        }
        $next = if ($page.next_page) { '&next_page=' + [uri]::EscapeDataString($page.next_page) }
    } while ($next)
    ConvertTo-Json @{ organization = $organization; teams = $teams; robots = $robots; parts = $parts; repositories = $repositories } -Depth 10 | Set-Content -LiteralPath $exported
}

if ($Contender -eq 'QuayPS') {
    Import-Module $Module
    Connect-Quay $Endpoint -Token $Token
}

$clock = [System.Diagnostics.Stopwatch]::StartNew()
$differences = switch ("$Contender $Work") {
    'QuayPS Import' { Import-QuayOrganization $Document }
    'QuayPS Export' { Export-QuayOrganization big $exported -WarningAction Ignore }
    'QuayPS Compare' { Compare-QuayOrganization $exported }
    'InvokeRestMethod Export' { Export-OrganizationByHand }
}
$seconds = $clock.Elapsed.TotalSeconds
if ($differences) { throw "$Work found differences: $($differences[0])." }
if ($Work -eq 'Compare') { Remove-Item -LiteralPath $exported }
[ordered]@{
    seconds = [math]::Round($seconds, 3)
    peak    = [math]::Round([System.Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB, 1)
} | ConvertTo-Json -Compress
