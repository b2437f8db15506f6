"""Frames to Plotly figures; no Streamlit here."""
