# Runs in a new PowerShell: analyzes all scripts. Exit code 1: there are findings; 2: the analyzer failed.
param(
    [string] $Analyzer,
    [string] $Settings,
    [string] $Root
)
$ErrorActionPreference = 'Stop'
trap {
    [Console]::Error.WriteLine("PSScriptAnalyzer: $_")
    exit 2
}
Import-Module $Analyzer

# Not QuayPS.psd1: its files exist only in the staged module, where it is tested.
$scripts = @(Get-Item (Join-Path $Root 'build.ps1'), $Settings)
foreach ($folder in 'tools', 'tests', 'demo', 'benchmarks') {
    $scripts += Get-ChildItem (Join-Path $Root $folder) -Recurse -File -Filter *.ps*1 -ErrorAction SilentlyContinue
}
$scripts = @($scripts | Where-Object { $_.Extension -in '.ps1', '.psm1', '.psd1' -and $_.FullName -notmatch '[\\/](bin|obj)[\\/]' })

$findings = @(foreach ($script in $scripts) {
        # Pester passes variables between blocks, which the first rule does not see; completion reads global variables.
        $exclude = if ($script.Name -like '*.Tests.ps1') { @{ ExcludeRule = 'PSUseDeclaredVarsMoreThanAssignments', 'PSAvoidGlobalVars' } } else { @{} }
        Invoke-ScriptAnalyzer -Path $script.FullName -Settings $Settings @exclude
    })
foreach ($finding in $findings) {
    "$($finding.ScriptPath):$($finding.Line): $($finding.Severity) $($finding.RuleName): $($finding.Message)"
}
"$($scripts.Count) scripts, $($findings.Count) findings"
exit [int]($findings.Count -gt 0)
