# PSScriptAnalyzer over the scripts of the repository. (The compiler's analyzers run with every build.)

function Invoke-Analysis {
    param($Build, [switch] $Required)

    Write-Step 'Analyze'
    $settings = Join-Path $Build.Root 'PSScriptAnalyzerSettings.psd1'
    if (-not (Test-Path $settings)) {
        throw "$settings is missing. Restore it: the analysis uses its rules."
    }
    $analyzer = Find-BuildModule $Build PSScriptAnalyzer -Required:$Required
    if (-not $analyzer) { return 'not run: PSScriptAnalyzer is missing' }

    # Version 1.25 runs its rules in parallel, and they sometimes fail with "The term 'Get-Command' is not recognized"
    # (PSScriptAnalyzer issue 2205). That failure is not caused by the scripts, so the analysis is repeated.
    foreach ($attempt in 1..5) {
        Invoke-ChildScript (Get-DefaultPowerShell) "$PSScriptRoot/child/Analyze.ps1" @(
            '-Analyzer', $analyzer
            '-Settings', $settings
            '-Root', $Build.Root
        ) | Out-Host
        switch ($LASTEXITCODE) {
            0 { return 'clean' }
            1 { throw 'PSScriptAnalyzer has findings.' }
        }
    }
    throw 'PSScriptAnalyzer failed five times.'
}
