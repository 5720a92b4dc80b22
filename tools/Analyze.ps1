# PSScriptAnalyzer over the scripts of the repository. (The compiler's analyzers run with every build.)

function Invoke-Analysis {
    param($Build)

    Write-Step 'Analyze'
    $settings = Join-Path $Build.Root 'PSScriptAnalyzerSettings.psd1'
    if (-not (Test-Path $settings)) {
        throw "$settings is missing; without it the analysis would mean nothing."
    }
    $analyzer = Find-BuildModule $Build PSScriptAnalyzer
    if (-not $analyzer) { return 'not run: PSScriptAnalyzer is missing' }
    Import-Module $analyzer

    # Not QuayPS.psd1: it is a manifest only where it is staged, and Package tests it there.
    $scripts = @(Get-Item (Join-Path $Build.Root 'build.ps1'), $settings)
    foreach ($folder in 'tools', 'tests', 'demo', 'benchmarks') {
        $scripts += Get-ChildItem (Join-Path $Build.Root $folder) -Recurse -File -Filter *.ps*1 -ErrorAction SilentlyContinue
    }
    $scripts = @($scripts | Where-Object { $_.Extension -in '.ps1', '.psm1', '.psd1' -and $_.FullName -notmatch '[\\/](bin|obj)[\\/]' })
    $findings = @($scripts | ForEach-Object {
            # Pester hands variables from block to block, which this rule cannot see.
            $exclude = if ($_.Name -like '*.Tests.ps1') { @{ ExcludeRule = 'PSUseDeclaredVarsMoreThanAssignments' } } else { @{} }
            Invoke-ScriptAnalyzer -Path $_.FullName -Settings $settings @exclude
        })
    if ($findings) {
        $findings | ForEach-Object { Write-Host "$($_.ScriptPath):$($_.Line): $($_.Severity) $($_.RuleName): $($_.Message)" }
        throw "PSScriptAnalyzer: $($findings.Count) findings."
    }
    "clean: $($scripts.Count) scripts"
}
